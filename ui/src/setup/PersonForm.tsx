import { App, Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Api } from '../api/client';
import { Fault } from '../frame/Fault';
import { Field } from './Field';
import { useSavePerson, useUnits } from './organisation';
import { useTexts } from './texts';

const LEVELS = [1, 2, 3, 4, 5] as const;

type Post = NonNullable<Api['PersonChange']['posts']>[number] & { key: number };

export function PersonForm({ person, onClose }: { person?: Api['StaffRow']; onClose: () => void }) {
  const say = useTexts();
  const { message } = App.useApp();
  const save = useSavePerson();
  const [username, setUsername] = useState(person?.username ?? '');
  const [name, setName] = useState(person?.name ?? '');
  const [posts, setPosts] = useState<Post[]>((person?.posts ?? []).map((post, key) => ({ ...post, key })));

  const change = (key: number, part: Partial<Post>) =>
    setPosts((before) => before.map((post) => (post.key === key ? { ...post, ...part } : post)));
  const add = () =>
    setPosts((before) => [
      ...before,
      { key: 1 + Math.max(0, ...before.map(({ key }) => key)), level: 1, role: 'CHUYEN_VIEN' },
    ]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        username: username.trim(),
        name,
        posts: posts.map(({ unit, title, level, role }) => ({ unit, title, level, role })),
        ...(person && { version: person.version }),
      },
      {
        onSuccess: () => {
          message.success(say('saved', { name }));
          onClose();
        },
      },
    );
  };

  return (
    <Modal open width={720} title={say(person ? 'editPerson' : 'addPerson')} footer={null} onCancel={onClose}>
      <form className="setup-form" onSubmit={submit} noValidate>
        <div className="post-line">
          <Field label={say('username')}>
            <Input value={username} disabled={Boolean(person)} onChange={(event) => setUsername(event.target.value)} />
          </Field>
          <Field label={say('name')}>
            <Input value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
        </div>
        {posts.map((post) => (
          <PostFields
            key={post.key}
            post={post}
            onChange={(part) => change(post.key, part)}
            onRemove={() => setPosts((before) => before.filter(({ key }) => key !== post.key))}
          />
        ))}
        <Button onClick={add}>{say('addPost')}</Button>
        {save.error && <Fault error={save.error} />}
        <div className="page-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {say('save')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

interface PostProps {
  post: Post;
  onChange: (part: Partial<Post>) => void;
  onRemove: () => void;
}

function PostFields({ post, onChange, onRemove }: PostProps) {
  const say = useTexts();
  const units = useUnits();
  return (
    <fieldset className="post">
      <div className="post-line">
        <Field label={say('unit')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            value={post.unit}
            onChange={(unit) => onChange({ unit })}
            options={units.data?.map(({ code, name }) => ({ value: code, label: name })) ?? []}
          />
        </Field>
        <Field label={say('jobTitle')}>
          <Input value={post.title} onChange={(event) => onChange({ title: event.target.value })} />
        </Field>
        <Field label={say('level')}>
          <Select
            value={post.level}
            onChange={(level) => onChange({ level })}
            options={LEVELS.map((level) => ({ value: level, label: say(`level${level}`) }))}
          />
        </Field>
        <Field label={say('role')}>
          <Input value={post.role} onChange={(event) => onChange({ role: event.target.value })} />
        </Field>
      </div>
      <Button size="small" onClick={onRemove}>
        {say('removePost')}
      </Button>
    </fieldset>
  );
}
