export const vi = {
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  wholeDiagram: 'Xem cả sơ đồ',
  noDiagram: 'Mô hình này không có hình vẽ; dưới đây là các bước theo thứ tự trong tệp.',
  opening: 'Đang vẽ sơ đồ…',
};
