class Login {
    void attempt(HttpServletRequest request) {
        logger.info(request.getParameter("password")); // expect
    }
}
