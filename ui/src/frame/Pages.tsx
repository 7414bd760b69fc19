import { Pagination } from 'antd';

interface Props {
  page: number;
  size: number;
  total: number;
  onTurn: (page: number) => void;
}

/** The pages of a long list, counted from nought; a list that fits on one shows none. */
export function Pages({ page, size, total, onTurn }: Props) {
  if (total <= size) return null;
  return (
    <Pagination
      className="pages"
      align="end"
      current={page + 1}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      onChange={(next) => onTurn(next - 1)}
    />
  );
}
