package pages;

class PagesTest {
    @Test
    void eachPageIsAHeartbeat() {
        environment.setActivityHeartbeatListener(Integer.class, beats::add);
        assertEquals(1, new PageActivitiesImpl().render(List.of("a")));
    }
}
