export class ShelfDriver {
  async connect(): Promise<void> {
    this.channel = await this.dial();
  }

  convertValue(value: unknown): string {
    return String(value).trim();
  }

  convertColumnType(column: Column): string {
    return column.type.toLowerCase();
  }

  normalizeDefault(column: Column): string {
    return column.default ?? '';
  }
}
