using System.Text;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

/// <summary>Plants identifiers wherever a request can hold them, and looks for them in every problem and in all that is logged.</summary>
public sealed class PersonvernTests : Kontrakttest
{
    private readonly Loggsamler _logg = new();

    private protected override FakeNirOptions Oppsett => new() { Nettverk = true, Logging = _logg.Legg };

    [Fact]
    public async Task No_problem_and_no_log_line_holds_an_identifier()
    {
        var person = Nir.OpprettPerson();
        string[] plantet = [person.DufNummer.AvsloerVerdi(), person.Foedselsnummer.AvsloerVerdi()];
        var program = person.EtIntroduksjonsprogram();
        var gyldig = Encoding.UTF8.GetString(NirJson.Skriv(program));
        await Intro.LagreAsync(program);

        var svar = new List<Svar>();
        foreach (var nummer in plantet)
        {
            svar.AddRange(await UleseligeAsync(program.Id, gyldig, nummer));
        }

        svar.AddRange(await AvvisteAsync(person, program));
        foreach (var problem in svar)
        {
            Assert.True((int)problem.Status >= 400, $"Expected a refusal, not {problem.Status}.");
            Assert.All(plantet, nummer => Assert.DoesNotContain(nummer, problem.Tekst + string.Concat(problem.Hoder.Values), StringComparison.Ordinal));
        }

        Assert.All(plantet, nummer => Assert.DoesNotContain(nummer, _logg.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_happened_holds_no_identifier()
    {
        var person = Nir.OpprettPerson();
        await Intro.LagreAsync(person.EtIntroduksjonsprogram());

        var tekst = string.Join('\n', Nir.Hendelser) + string.Join('\n', Nir.Registreringer);

        Assert.NotEmpty(Nir.Hendelser);
        Assert.DoesNotContain(person.DufNummer.AvsloerVerdi(), tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Foedselsnummer.AvsloerVerdi(), tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transfer_user_prints_without_its_secret()
    {
        var bruker = Nir.Legitimasjon(Rolle.Kommuneintrobruker);

        Assert.Contains(bruker.ClientId, bruker.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(bruker.ClientSecret, bruker.ToString(), StringComparison.Ordinal);
    }

    private async Task<List<Svar>> UleseligeAsync(Guid id, string gyldig, string nummer)
    {
        string[] kropper =
        [
            nummer,
            $"\"{nummer}\"",
            $"{{\"{nummer}\"",
            gyldig.Insert(1, $"\"familie\":\"{nummer}\","),
            gyldig.Replace("introduksjonsprogram", nummer, StringComparison.Ordinal),
            gyldig.Replace("\"9901\"", nummer, StringComparison.Ordinal),
            gyldig.Replace("\"9901\"", $"\"{nummer}\"", StringComparison.Ordinal),
            gyldig.Replace("\"9901\"", $"x{nummer}", StringComparison.Ordinal),
            gyldig.Replace("2026-02-16", nummer, StringComparison.Ordinal),
            gyldig.Replace("\"2026-02-16\"", $"{{\"{nummer}\":1}}", StringComparison.Ordinal),
            gyldig.Insert(1, $"\"{nummer}\":1,\"{nummer}\":2,"),
            gyldig.Insert(1, $"\"{nummer}\":{new string('[', 40)}1{new string(']', 40)},"),
            gyldig.Insert(1, $"\"{nummer}\":tru{nummer},"),
            gyldig.Insert(1, $"\"{nummer}\":\"\\{nummer}\","),
            gyldig.Replace("fullfoert-videregaaende", nummer, StringComparison.Ordinal),
            $"{{\"familie\":\"introduksjonsprogram\",\"{nummer}\":\"{nummer}\"}}",
        ];
        var svar = new List<Svar>();
        foreach (var kropp in kropper)
        {
            svar.Add(await Intro.LagreAsync(id, kropp));
        }

        svar.Add(await Intro.SendAsync(HttpMethod.Get, $"v1/registreringer/{nummer}?person={nummer}"));
        svar.Add(await Intro.SendAsync(HttpMethod.Post, $"{Fagsystem.Adresse(id)}?person={nummer}"));
        svar.Add(await Intro.SendAsync(HttpMethod.Delete, Fagsystem.Adresse(id), null, ("If-Match", nummer)));
        svar.Add(await Intro.SendAsync(HttpMethod.Delete, Fagsystem.Adresse(id), null, ("If-Match", $"\"{nummer}\"")));
        svar.Add(await Intro.SendAsync(HttpMethod.Get, Fagsystem.Adresse(Guid.NewGuid()), null, ("X-Korrelasjons-Id", nummer)));
        svar.Add(await Intro.HentTokenAsync(("grant_type", "client_credentials"), ("client_id", nummer), ("client_secret", nummer)));
        svar.Add(await Intro.HentTokenAsync(("grant_type", nummer)));
        return svar;
    }

    private async Task<Svar[]> AvvisteAsync(SyntetiskPerson person, Introduksjonsprogram program)
    {
        using var norsk = await Fagsystem.LoggInnAsync(Nir, Rolle.Kommunenorskbruker);
        using var vestbygd = await Fagsystem.LoggInnAsync(Nir, Nir.Legitimasjon(Rolle.Kommuneintrobruker, SyntetiskKommune.Vestbygd.Nummer));
        var annen = Nir.OpprettPerson();
        return
        [
            await Intro.LagreAsync(program),
            await Intro.LagreAsync(program with { Id = Guid.NewGuid() }),
            await Intro.LagreAsync(program with { Id = Guid.NewGuid(), Person = new() { DufNummer = person.DufNummer, Foedselsnummer = annen.Foedselsnummer } }),
            await Intro.LagreAsync(program with { Id = Guid.NewGuid(), Lovverk = Lovverk.Introduksjonsloven }),
            await norsk.LagreAsync(program),
            await vestbygd.LagreAsync(program),
            await Intro.SoekAsync(new() { DufNummer = person.DufNummer, Foedselsnummer = annen.Foedselsnummer }),
            await Intro.SlettAsync(program.Id, "0"),
        ];
    }
}
