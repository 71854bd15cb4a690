package pages;

class PagesTest {
    @Test
    void pagesComeOut() {
        assertEquals(1, new PageActivitiesImpl().render(List.of("a")));
    }
}
