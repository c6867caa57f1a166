using Clients.Kiota;
using Clients.Kiota.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Clients;

internal static class KiotaJudge
{
    public static async Task RunAsync(Uri endpoint, HttpClient intro, HttpClient norsk, string person, string other)
    {
        var (introApi, norskApi) = (Create(endpoint, intro), Create(endpoint, norsk));
        await TransferAsync(introApi, new Introduksjonsprogram
        {
            Id = Guid.NewGuid(), Kommune = "9901", Person = new() { DufNummer = person }, Lovverk = Lovverk.Integreringsloven,
            Rettsstilling = Rettsstilling.RettOgPlikt, Vedtak = [Decide(Vedtakstype.TildelingIntroduksjonsprogram)],
            Sluttmaal = Sluttmaal.FullfoertVideregaaende,
        });
        await TransferAsync(norskApi, new Norskopplaering
        {
            Id = Guid.NewGuid(), Kommune = "9901", Person = new() { DufNummer = person }, Lovverk = Lovverk.Integreringsloven,
            Rettsstilling = Rettsstilling.RettOgPlikt, Vedtak = [Decide(Vedtakstype.TildelingNorskopplaering)],
            Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
        });
        await TransferAsync(introApi, new Mottakskvalifisering
        {
            Id = Guid.NewGuid(), Kommune = "9901", Person = new() { DufNummer = person }, Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Decide(Vedtakstype.TildelingIntegreringsfremmendeProgram)], Mottak = new() { Navn = "Fjordvik mottak" },
        });
        await TransferAsync(norskApi, new Asylopplaering
        {
            Id = Guid.NewGuid(), Kommune = "9901", Person = new() { DufNummer = person }, Lovverk = Lovverk.Integreringsloven,
            Vedtak = [Decide(Vedtakstype.TildelingOpplaeringIMottak)], Mottak = new() { Navn = "Fjordvik mottak" },
        });
        try
        {
            await SendAsync(introApi, new Introduksjonsprogram
            {
                Id = Guid.NewGuid(), Kommune = "9901", Person = new() { DufNummer = other }, Lovverk = Lovverk.Introduksjonsloven,
                Rettsstilling = Rettsstilling.RettOgPlikt, Vedtak = [Decide(Vedtakstype.TildelingIntroduksjonsprogram)], Sluttmaal = Sluttmaal.Arbeid,
            });
        }
        catch (NirProblem problem)
        {
            var avvik = problem.Avvik!.First(static one => one.Alvorlighet is Alvorlighet.Avvisning);
            Console.WriteLine($"kiota refused {problem.Status} {avvik.Regel} {avvik.Peker} «{problem.Message}»");
        }
    }

    private static NirApi Create(Uri endpoint, HttpClient http) =>
        new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = endpoint.ToString().TrimEnd('/') });

    private static Vedtak Decide(Vedtakstype type) => new() { Vedtakstype = type, Vedtaksdato = new Date(2026, 2, 2), Startdato = new Date(2026, 2, 16) };

    private static async Task TransferAsync(NirApi api, Registrering registrering)
    {
        var answer = await SendAsync(api, registrering);
        var read = await api.V1.Registreringer[registrering.Id!.Value].GetAsync();
        Console.WriteLine($"kiota {registrering.GetType().Name} version {answer!.Versjon} read as {read!.GetType().Name}");
    }

    private static Task<OverfoeringResponse?> SendAsync(NirApi api, Registrering registrering) =>
        api.V1.Registreringer[registrering.Id!.Value].PutAsync(registrering, static call => call.Headers.Add("If-None-Match", "*"));
}
