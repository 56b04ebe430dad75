package trinn.ui;

import com.vaadin.flow.component.UI;

/** Has the browser send a form and go where it leads: what begins or ends a session cannot happen within it. */
final class Post {

    private static final String SEND = """
            const token = document.querySelector('meta[name=_csrf]').content;
            const form = document.createElement('form');
            form.method = 'post';
            form.action = new URL($0, document.baseURI).href;
            form.append(...Object.entries({_csrf: token, [$1]: $2}).map(([name, value]) => {
                const field = document.createElement('input');
                field.type = 'hidden';
                field.name = name;
                field.value = value;
                return field;
            }));
            document.body.append(form);
            form.submit();""";

    private Post() {}

    /** Sends one field to a path of Trinn's own. */
    static void send(String path, String name, String value) {
        UI.getCurrent().getPage().executeJs(SEND, path, name, value);
    }
}
