using System.Collections.Concurrent;
using System.Net;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Registreringer;
using Nir.Testing;
using static Nir.Register.Tests.Register.Linearisering;

namespace Nir.Register.Tests.Register;

/// <summary>Many fagsystems at once see one register that does one thing at a time.</summary>
public sealed class LineariseringTests : Kontrakttest
{
    private const int Fagsystemer = 5;
    private const int KallHver = 6;

    /// <summary>What a call asks: of one registration, by the version that the caller has seen.</summary>
    private sealed record Hva(string Slag, string? Versjon, int Innhold);

    /// <summary>What is told: the status, and which content or version it is about.</summary>
    private sealed record Gitt(HttpStatusCode Status, string? Versjon, int? Innhold);

    /// <summary>What a register of one registration holds. Null: it is not there.</summary>
    private sealed record Modell(string? Versjon, int Innhold, long Siste);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Concurrent_histories_have_an_order(int seed)
    {
        var program = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var historie = new ConcurrentBag<Kall<Hva, Gitt>>();
        var klokke = 0L;

        await Task.WhenAll(Enumerable.Range(0, Fagsystemer).Select(nummer => Task.Run(async () =>
        {
            using var fagsystem = await Fagsystem.LoggInnAsync(Nir);
            var terning = new Random((seed * 100) + nummer);
            var sett = default(string);
            for (var i = 0; i < KallHver; i++)
            {
                var hva = new Hva(new[] { "ny", "endre", "les", "slett", "endre" }[terning.Next(5)], sett ?? "0", (nummer * 10) + i);
                var start = Interlocked.Increment(ref klokke);
                var gitt = Tolk(hva, await UtfoerAsync(fagsystem, program, hva));
                historie.Add(new(start, Interlocked.Increment(ref klokke), hva, gitt));
                sett = gitt.Versjon ?? sett;
            }
        })));

        Assert.True(Finnes([.. historie.OrderBy(static kall => kall.Start)], new Modell(null, 0, 0), Gjoer), string.Join('\n', historie.OrderBy(static kall => kall.Start)));
    }

    [Fact]
    public void A_history_that_no_register_could_give_is_told_from_one_that_it_could()
    {
        var opprettet = new Kall<Hva, Gitt>(1, 2, new("ny", null, 7), new(HttpStatusCode.Created, "1", null));
        var lestEtter = new Kall<Hva, Gitt>(3, 4, new("les", null, 0), new(HttpStatusCode.NotFound, null, null));

        Assert.False(Finnes([opprettet, lestEtter], new Modell(null, 0, 0), Gjoer));
        Assert.True(Finnes([opprettet, lestEtter with { Start = 1 }], new Modell(null, 0, 0), Gjoer));
    }

    private static Task<Svar> UtfoerAsync(Fagsystem fagsystem, Introduksjonsprogram program, Hva hva) => hva.Slag switch
    {
        "ny" => fagsystem.LagreAsync(Med(program, hva.Innhold)),
        "endre" => fagsystem.LagreAsync(Med(program, hva.Innhold), hva.Versjon),
        "les" => fagsystem.HentAsync(program.Id),
        _ => fagsystem.SlettAsync(program.Id, hva.Versjon!),
    };

    private static Introduksjonsprogram Med(Introduksjonsprogram program, int innhold) => program with { Tiltak = [program.Tiltak![0] with { TimerPerUke = innhold }] };

    private static Gitt Tolk(Hva hva, Svar svar) => new(
        svar.Status,
        svar.Versjon ?? (svar.Tekst.Length > 0 ? svar.Felt("versjon") : null),
        hva.Slag is "les" && svar.Status is HttpStatusCode.OK ? svar.Json.GetProperty("tiltak")[0].GetProperty("timerPerUke").GetInt32() : null);

    private static (Modell Etter, Gitt Svar) Gjoer(Modell modell, Hva hva) => hva.Slag switch
    {
        "les" => modell.Versjon is null
            ? (modell, new(HttpStatusCode.NotFound, null, null))
            : (modell, new(HttpStatusCode.OK, modell.Versjon, modell.Innhold)),
        "slett" => modell.Versjon is null ? (modell, new(HttpStatusCode.NotFound, null, null))
            : modell.Versjon != hva.Versjon ? (modell, new(HttpStatusCode.PreconditionFailed, modell.Versjon, null))
            : (modell with { Versjon = null }, new(HttpStatusCode.NoContent, null, null)),
        _ => KanLagres(modell, hva) ? Lagre(modell, hva) : (modell, new(HttpStatusCode.PreconditionFailed, modell.Versjon, null)),
    };

    private static bool KanLagres(Modell modell, Hva hva) => hva.Slag is "ny" ? modell.Versjon is null : modell.Versjon == hva.Versjon;

    private static (Modell Etter, Gitt Svar) Lagre(Modell modell, Hva hva)
    {
        if (modell.Versjon is not null && modell.Innhold == hva.Innhold)
        {
            return (modell, new(HttpStatusCode.OK, modell.Versjon, null));
        }

        var versjon = (modell.Siste + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (new(versjon, hva.Innhold, modell.Siste + 1), new(modell.Versjon is null ? HttpStatusCode.Created : HttpStatusCode.OK, versjon, null));
    }
}
