import { Button, Input } from 'antd';
import type { FormEvent } from 'react';
import { Fault } from '../frame/Fault';
import { useDraft } from '../frame/useDraft';
import { useTexts } from './texts';
import { draftOf, type Subject, useComment } from './verdicts';

const WORDS_MAX = 2000;

export function CommentForm({ about }: { about: Subject }) {
  const say = useTexts();
  const comment = useComment(about);
  const [words, write] = useDraft(draftOf('comment', about));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) comment.mutate(words.trim(), { onSuccess: () => write('') });
  };
  return (
    <form className="comment" onSubmit={submit}>
      <Input
        aria-label={say('comment')}
        placeholder={say('commentShort')}
        maxLength={WORDS_MAX}
        value={words}
        onChange={(event) => write(event.target.value)}
      />
      <Button htmlType="submit" disabled={!words.trim()} loading={comment.isPending}>
        {say('send')}
      </Button>
      {comment.error && <Fault error={comment.error} />}
    </form>
  );
}
