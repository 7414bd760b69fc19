import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Dong } from './Dong';

test('an amount is shown with its thousands apart, and an emptied box is no amount', () => {
  const change = vi.fn();
  const { rerender } = render(<Dong value={null} onChange={change} />);
  const box = screen.getByRole('spinbutton') as HTMLInputElement;

  fireEvent.change(box, { target: { value: '1234567' } });
  expect(change).toHaveBeenLastCalledWith(1234567);
  rerender(<Dong value={1234567} onChange={change} />);
  expect(box.value).toBe('1.234.567');
  fireEvent.change(box, { target: { value: '' } });
  expect(change).toHaveBeenLastCalledWith(null);
});
