using Clients.NSwag;

namespace Clients;

internal static class NSwagJudge
{
    public static async Task RunAsync(Uri endpoint, HttpClient intro, HttpClient norsk, string person, string other)
    {
        var (introApi, norskApi) = (new NirApi(intro) { BaseUrl = endpoint.ToString() }, new NirApi(norsk) { BaseUrl = endpoint.ToString() });
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
        catch (ApiException<NirProblem> refusal)
        {
            var avvik = refusal.Result.Avvik!.First(static one => one.Alvorlighet is Alvorlighet.Avvisning);
            Console.WriteLine($"nswag refused {refusal.Result.Status} {avvik.Regel} {avvik.Peker} «{refusal.Result.Title}»");
        }
    }

    private static Vedtak Decide(Vedtakstype type) => new()
    {
        Vedtakstype = type, Vedtaksdato = new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero),
        Startdato = new DateTimeOffset(2026, 2, 16, 0, 0, 0, TimeSpan.Zero),
    };

    private static async Task TransferAsync(NirApi api, Registrering registrering)
    {
        var answer = await SendAsync(api, registrering);
        var read = await api.HentRegistreringAsync(registrering.Id);
        Console.WriteLine($"nswag {registrering.GetType().Name} version {answer.Versjon} read as {read.GetType().Name}");
    }

    private static Task<OverfoeringResponse> SendAsync(NirApi api, Registrering registrering) =>
        api.LagreRegistreringAsync(body: registrering, id: registrering.Id, if_None_Match: "*");
}
