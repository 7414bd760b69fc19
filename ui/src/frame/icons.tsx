const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

function icon(path: string) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 24 24" width="1.15em" height="1.15em" aria-hidden="true" {...stroke}>
        <path d={path} />
      </svg>
    );
  };
}

export const SearchIcon = icon('M11 4a7 7 0 1 1 0 14a7 7 0 0 1 0-14ZM16.2 16.2L21 21');
export const UploadIcon = icon('M12 16V4m0 0L7 9m5-5l5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3');
export const PlusIcon = icon('M12 5v14M5 12h14');
export const MinusIcon = icon('M5 12h14');
export const FitIcon = icon('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5');
export const BackIcon = icon('M19 12H5m6-6l-6 6l6 6');
export const ArrowIcon = icon('M5 12h14m-6-6l6 6l-6 6');
export const TickIcon = icon('M5 12.5l4.5 4.5L19 7.5');
export const PersonIcon = icon('M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8ZM4.5 20c1-4 4-5.5 7.5-5.5s6.500 1.500 7.500 5.500');
export const LeaveIcon = icon('M14 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5M10 8l-4 4l4 4M6 12h10');
export const HintIcon = icon('M12 3.500a8.500 8.500 0 1 1 0 17a8.500 8.500 0 0 1 0-17ZM12 11v5M12 8v.01');
