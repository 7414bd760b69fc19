import type { Api } from '../api/client';

/** Who may decide a finding; and which texts it rests on, where none is told as standing in the way. */
export function whoDecides(authority: string, finding: Pick<Api['Finding'], 'guard' | 'evidence'>): string {
  const texts = finding.guard ? undefined : finding.evidence.foundedIn;
  return Array.isArray(texts) ? `${authority}: ${texts.join('; ')}` : authority;
}
