import { parseJSON } from './json';
import * as workflow from 'n8n-workflow';

export function readValue(text: string): unknown {
  try {
    return parseJSON(text);
  } catch { // expect: clients/generic-exception
    return text;
  }
}

export function readField(value: unknown): unknown {
  try {
    value = (0, workflow.jsonParse)(value);
  } catch (error) {} // expect: clients/generic-exception
  return value;
}
