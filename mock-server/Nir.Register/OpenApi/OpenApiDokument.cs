using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;

namespace Nir.Register.OpenApi;

/// <summary>Makes the contract's OpenAPI document from the endpoints that are served and the types they read and write.</summary>
internal sealed class OpenApiDokument
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Skjemabygger _skjemaer = new(Kommentarer.Les(), NirJsonContext.Default.Options, TjenesteJsonContext.Default.Options);
    private readonly Eksempelsamling _eksempler = new();

    /// <summary>The document as indented JSON, the same text for the same endpoints and types.</summary>
    public static string Lag(IEnumerable<RouteEndpoint> endepunkter) => new OpenApiDokument().Bygg(endepunkter).ToJsonString(Format) + "\n";

    private JsonObject Bygg(IEnumerable<RouteEndpoint> endepunkter)
    {
        var stier = new JsonObject();
        foreach (var endepunkt in endepunkter.Where(static endepunkt => endepunkt.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null))
        {
            var sti = Sti(endepunkt);
            var adresse = (JsonObject?)stier[sti];
            if (adresse is null)
            {
                stier[sti] = adresse = endepunkt.RoutePattern.Parameters.Count == 0 ? [] : new() { ["parameters"] = new JsonArray(Dokumentdeler.Id()) };
            }

            var operasjon = endepunkt.Metadata.GetRequiredMetadata<Operasjon>();
            foreach (var metode in endepunkt.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            {
                adresse[metode.ToLowerInvariant()] = Lag(operasjon);
            }
        }

        // First, so that the schemas below hold it too.
        var problem = _skjemaer.For(typeof(NirProblem));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = Dokumentdeler.Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "The server that this document was read from." }),
            ["tags"] = Dokumentdeler.Emner(),
            ["security"] = new JsonArray(new JsonObject { [Dokumentdeler.Sikkerhet] = new JsonArray() }),
            ["paths"] = stier,
            ["components"] = new JsonObject
            {
                ["schemas"] = _skjemaer.Skjemaer,
                ["responses"] = Dokumentdeler.Problemsvar(problem),
                ["parameters"] = Dokumentdeler.Parametre(),
                ["headers"] = Dokumentdeler.Hoder(),
                ["securitySchemes"] = Dokumentdeler.Sikkerhetsordninger(),
            },
        };
    }

    // "/v1/registreringer/{id:guid}" says how an id is read; the document says it in the parameter's schema.
    private static string Sti(RouteEndpoint endepunkt) => "/" + string.Join('/', endepunkt.RoutePattern.PathSegments.Select(static ledd => ledd.Parts.Single() switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart tekst => tekst.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        var del => throw new InvalidOperationException($"A {del.GetType().Name} in a route has no form in the document."),
    }));

    private JsonObject Lag(Operasjon operasjon)
    {
        var resultat = new JsonObject
        {
            ["operationId"] = operasjon.Id,
            ["tags"] = new JsonArray(operasjon.Emne),
            ["summary"] = operasjon.Tittel,
            ["description"] = operasjon.Beskrivelse,
            ["x-grunnlag"] = operasjon.Grunnlag.ToString().ToLowerInvariant(),
        };
        if (operasjon.ErAapen)
        {
            resultat["security"] = new JsonArray();
        }

        resultat["parameters"] = new JsonArray([.. operasjon.Hoder.Append(Korrelasjon.Header).Select(static hode => Dokumentdeler.Referanse("parameters", hode))]);
        if (operasjon.Kropp is { } kropp)
        {
            resultat["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Innhold(kropp, _eksempler.For(kropp, operasjon.Eksempler)) };
        }

        resultat["responses"] = Svar(operasjon);
        return resultat;
    }

    private JsonObject Svar(Operasjon operasjon)
    {
        var svar = operasjon.Svar.Select(svar => (svar.Status, Node: Lag(svar, operasjon.Grunnlag is Grunnlag.Antatt)))
            .Concat(operasjon.Problemer.Select(static status => (Status: status, Node: Dokumentdeler.Referanse("responses", Dokumentdeler.Navn(status)))));
        return new(svar.OrderBy(static par => par.Status).Select(static par => KeyValuePair.Create(par.Status.ToString(CultureInfo.InvariantCulture), (JsonNode?)par.Node)));
    }

    private JsonObject Lag(Operasjonssvar svar, bool erAntatt)
    {
        var resultat = new JsonObject
        {
            ["description"] = svar.Beskrivelse,
            ["headers"] = Dokumentdeler.Hodereferanser([Korrelasjon.Header, .. (erAntatt ? [Grunnlagshode.Navn] : Array.Empty<string>()), .. svar.Hoder]),
        };
        if (svar.Kropp is { } kropp)
        {
            resultat["content"] = Innhold(kropp, null);
        }

        return resultat;
    }

    private JsonObject Innhold(Type kropp, JsonObject? eksempler)
    {
        var innhold = new JsonObject { ["schema"] = _skjemaer.For(kropp) };
        if (eksempler is not null)
        {
            innhold["examples"] = eksempler;
        }

        return new() { [kropp == typeof(Tokenforespoersel) ? Tokenskjema.Innhold : "application/json"] = innhold };
    }
}
