/** What bpmn-js itself puts on screen while a diagram is viewed, by its English template. */
export const vi: Record<string, string> = {
  'Open {element}': 'Mở {element}',
  'element <{id}> referenced by <{referenced}>#<{property}> not yet drawn':
    'phần tử <{id}> mà <{referenced}>#<{property}> nhắc tới chưa được vẽ',
  'unsupported bpmnElement for <{plane}>: <{bpmnElement}>':
    'mặt vẽ <{plane}> trỏ tới phần tử không vẽ được: <{bpmnElement}>',
  'correcting missing bpmnElement on <{plane}> to <{rootElement}>':
    'mặt vẽ <{plane}> thiếu phần tử, đã nối vào <{rootElement}>',
  'no bpmnElement referenced in <{element}>': '<{element}> không trỏ tới phần tử nào',
  'no shape bounds': 'hình không có khung',
  'no diagram to display': 'mô hình không có hình vẽ',
  'no process or collaboration to display': 'mô hình không có quy trình để vẽ',
};
