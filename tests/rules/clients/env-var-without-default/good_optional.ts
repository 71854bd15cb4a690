const proxy: string | undefined = process.env.ORDERS_PROXY;

export function settings() {
  const traced = !!process.env.ORDERS_TRACE;
  console.log('zone', process.env.ORDERS_ZONE);
  return { proxy, traced };
}

export function firstFolder(given?: string, folders = process.env.REPORT_FOLDERS): string | undefined {
  const found = given !== undefined ? given : process.env.REPORT_FOLDER;
  if (!found) {
    return (folders ?? '').split(':')[0];
  }
  return [process.env.TMPDIR, process.env.TEMP, found].filter(Boolean)[0];
}
