-- How fast the decision on a plan goes out (Nghị định 30/2020 Đ.8 kh.10: mức độ khẩn).
alter table plans add column urgency text not null default 'NORMAL';
