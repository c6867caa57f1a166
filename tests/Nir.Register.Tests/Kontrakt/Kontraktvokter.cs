using System.Text.Json;
using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.Register.Tests.Kontrakt;

/// <summary>Holds every answer in every test against the checked-in contract: address, method, status, headers, content type and body.</summary>
internal sealed partial class Kontraktvokter(HttpMessageHandler indre) : DelegatingHandler(indre)
{
    private static readonly JsonElement Dokument = JsonDocument.Parse(File.ReadAllBytes(Repository.PathTo("docs", "openapi", "nir-v1.json"))).RootElement;
    private static readonly Skjemakontroll Skjema = new(Dokument);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var svar = await base.SendAsync(request, cancellationToken);
        var lest = await Svar.LesAsync(svar, cancellationToken);
        Assert.True(Guid.TryParse(lest.Hoder["X-Korrelasjons-Id"], out _));
        Assert.Equal("no-store", lest.Hoder["Cache-Control"]);
        if (Operasjon(request) is { } operasjon)
        {
            Kontroller(operasjon, lest);
        }
        else
        {
            Assert.True((int)lest.Status is 404 or 405, $"The contract does not list {request.Method} {request.RequestUri!.AbsolutePath}, yet it answers {lest.Status}.");
            KontrollerKropp(Dokument.GetProperty("components").GetProperty("responses").GetProperty("FinnesIkke"), lest);
        }

        return svar;
    }

    private static JsonElement? Operasjon(HttpRequestMessage request)
    {
        // A tenant is a whole server below its own address.
        var sti = Id().Replace(Leietaker().Replace(request.RequestUri!.AbsolutePath, ""), "/{id}");
        return Dokument.GetProperty("paths").TryGetProperty(sti, out var adresse)
            && adresse.TryGetProperty(request.Method.Method.ToLowerInvariant(), out var operasjon)
                ? operasjon
                : null;
    }

    private static void Kontroller(JsonElement operasjon, Svar lest)
    {
        var status = ((int)lest.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(operasjon.GetProperty("responses").TryGetProperty(status, out var svar), $"The contract does not list {status} for {operasjon.GetProperty("operationId")}: {lest.Tekst}");
        if (svar.TryGetProperty("$ref", out var referanse))
        {
            svar = Skjema.Finn(referanse.GetString()!);
        }

        foreach (var hode in svar.GetProperty("headers").EnumerateObject())
        {
            Assert.True(lest.Hoder.ContainsKey(hode.Name), $"{status} lacks {hode.Name}.");
        }

        KontrollerKropp(svar, lest);
    }

    private static void KontrollerKropp(JsonElement svar, Svar lest)
    {
        if (!svar.TryGetProperty("content", out var innhold))
        {
            Assert.Equal("", lest.Tekst);
            return;
        }

        var type = innhold.EnumerateObject().Single();
        Assert.Equal(type.Name, lest.Innholdstype);
        Skjema.Kontroller(type.Value.GetProperty("schema"), lest.Json);
        if (lest.Innholdstype is "application/problem+json")
        {
            Assert.Equal((int)lest.Status, lest.Json.GetProperty("status").GetInt32());
            Assert.Equal(lest.Hoder["X-Korrelasjons-Id"], lest.Felt("korrelasjonsId"));
        }
    }

    [GeneratedRegex("^/t/[^/]+")]
    private static partial Regex Leietaker();

    [GeneratedRegex("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
