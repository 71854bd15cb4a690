import { heartbeat } from '@temporalio/activity';
import { grader } from './grader';

export async function grade(essay: string): Promise<number> { // expect
  heartbeat(essay);
  return grader.grade(essay);
}

/** Ranks them all and returns the order. */
export const rank = async (essays: string[]): Promise<string[]> => { // expect
  return grader.rank(essays);
};

/**
 * The best of `essays`.
 */
export async function best(essays: string[]): Promise<string> { // expect
  const ranked = await grader.rank(essays);
  return ranked[0];
}
