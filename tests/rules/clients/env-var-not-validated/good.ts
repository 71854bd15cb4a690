import express from 'express';

export const port = Number(process.env.REPORT_PORT ?? 8443);
export const limit = parseInt(process.env.REPORT_LIMIT || '100', 10);
export const verbose = process.env.REPORT_VERBOSE === 'true';
export const retries = +(process.env.REPORT_RETRIES ?? 3);
export const host = process.env.REPORT_HOST || 'localhost';
export const proxied = !!process.env.HTTPS_PROXY;

const timeout = process.env.REPORT_TIMEOUT || '5';
export const milliseconds = Number(timeout) * 1000;

express().listen(process.env.PORT || 3000);
