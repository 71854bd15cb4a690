/** Declared. */ // concept: /** Declared. */
function declared() {}
/** Exported. */ // concept: /** Exported. */
export const arrow = async () => {};
/** Class. */ // concept: /** Class. */
@Injectable()
export class Service {
  /** Method. */ // concept: /** Method. */
  @Get()
  run() {}
  /** Field. */
  field = 1;
  undocumented() {}
}
// A plain comment.
function plain() {}
/** A constant. */
const constant = 1;
