@Injectable() // concept: @Injectable()
class Service {
  @Get("/x") // concept: @Get("/x")
  run(@Body() body: string) {} // concept: @Body()
  @Input field: string; // concept: @Input
}
