import { heartbeat } from '@temporalio/activity';
import { grader } from './grader';

/** Grades `essay` and returns its mark. */
export async function grade(essay: string): Promise<number> {
  heartbeat(essay);
  return order([essay]).length;
}

/**
 * Forgets an essay.
 *
 * @param essay what a pupil wrote
 */
export const forget = async (essay: string): Promise<void> => {
  await grader.forget(essay);
};

function order(essays: string[]): string[] {
  return grader.order(essays);
}
