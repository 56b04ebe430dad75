package trinn.api.web;

import jakarta.servlet.http.HttpServletRequest;

/** The addresses of the interface. */
public final class Paths {

    /** Where all of it lies. */
    public static final String ALL = "/api/**";

    /** Where the endpoints of this version lie. */
    public static final String V1 = "/api/v1";

    /** The description that other systems read. */
    public static final String DESCRIPTION = V1 + "/openapi.json";

    /** The page on which people read it, and the files of that page. */
    static final String[] PAGE = {"/api/docs", "/api/docs/**", "/api/swagger-ui/**", V1 + "/openapi.json/**"};

    private static final String ROOT = "/api/";

    private Paths() {}

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + ROOT);
    }
}
