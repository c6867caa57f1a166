import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Transfers a registration to NIR, is refused by rule, mends it, and is accepted. Needs the JDK alone.
 * Usage: java First.java ENDPOINT CLIENT_ID DUF_NUMMER, with the client's secret in NIR_CLIENT_SECRET.
 */
public final class First {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI endpoint = URI.create(arguments[0]);
        String token = login(endpoint, arguments[1], System.getenv("NIR_CLIENT_SECRET"));
        UUID id = UUID.randomUUID();

        // Sluttmål is integreringsloven's: the register names the rule and the place.
        show(send(endpoint, token, id, registration(id, arguments[2], "\"sluttmaal\": \"arbeid\",")));
        show(send(endpoint, token, id, registration(id, arguments[2], "")));
    }

    private static void show(HttpResponse<String> answer) {
        System.out.println(answer.statusCode() == 201 ? "accepted as version " + find(answer.body(), "versjon") : "refused: " + answer.statusCode());
        // An entry holds the rule, what it leads to, and the place. Remarks are left out: they refuse nothing.
        var entry = Pattern.compile("\"regel\":\"([^\"]+)\",\"alvorlighet\":\"avvisning\",\"peker\":\"([^\"]*)\"").matcher(answer.body());
        while (entry.find()) {
            System.out.println("  " + entry.group(1) + " " + entry.group(2));
        }
    }

    private static String registration(UUID id, String dufNummer, String more) {
        return """
            {
              "familie": "introduksjonsprogram", "id": "%s", "kommune": "9901", "person": { "dufNummer": "%s" },
              "lovverk": "introduksjonsloven", "rettsstilling": "rett-og-plikt", %s
              "vedtak": [{ "vedtakstype": "tildeling-introduksjonsprogram", "vedtaksdato": "2018-04-20", "startdato": "2018-05-02", "sluttdato": "2020-05-01" }],
              "tiltak": [{ "tiltakstype": "opplaering-i-norsk", "fra": "2018-05-02", "til": "2020-05-01", "timerPerUke": 15 }],
              "avslutning": { "dato": "2020-05-01", "avslutningsaarsak": "hoeyere-utdanning" }
            }
            """.formatted(id, dufNummer, more);
    }

    private static HttpResponse<String> send(URI endpoint, String token, UUID id, String body) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(endpoint.resolve("v1/registreringer/" + id))
            .header("Authorization", "Bearer " + token).header("Content-Type", "application/json").header("If-None-Match", "*")
            .PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static String login(URI endpoint, String client, String secret) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
        return find(HTTP.send(HttpRequest.newBuilder(endpoint.resolve("oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString()).body(),
            "access_token");
    }

    private static String find(String json, String member) {
        var found = Pattern.compile("\"" + member + "\":\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "?";
    }
}
