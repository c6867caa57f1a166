using System.Text;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

/// <summary>Plants identifiers wherever a request can hold them, and looks for them in every problem and in all that is logged.</summary>
public sealed class PersonvernTests : ContractTest
{
    private readonly LogCollector _log = new();

    private protected override FakeNirOptions Setup => new() { Network = true, Logging = logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log) };

    [Fact]
    public async Task No_problem_and_no_log_line_holds_an_identifier()
    {
        var person = Nir.CreatePerson();
        string[] plantet = [person.DufNummer.RevealValue(), person.Foedselsnummer.RevealValue()];
        var program = person.CreateIntroduksjonsprogram();
        var valid = Encoding.UTF8.GetString(NirJson.Write(program));
        await Intro.StoreAsync(program);

        var response = new List<Answer>();
        foreach (var number in plantet)
        {
            response.AddRange(await UnreadableAsync(program.Id, valid, number));
        }

        response.AddRange(await RefusedAsync(person, program));
        foreach (var problem in response)
        {
            Assert.True((int)problem.Status >= 400, $"Expected a refusal, not {problem.Status}.");
            Assert.All(plantet, number => Assert.DoesNotContain(number, problem.Tekst + string.Concat(problem.Headers.Values), StringComparison.Ordinal));
        }

        Assert.All(plantet, number => Assert.DoesNotContain(number, _log.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_happened_holds_no_identifier()
    {
        var person = Nir.CreatePerson();
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram());

        var text = string.Join('\n', Nir.Events) + string.Join('\n', Nir.Registreringer);

        Assert.NotEmpty(Nir.Events);
        Assert.DoesNotContain(person.DufNummer.RevealValue(), text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Foedselsnummer.RevealValue(), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transfer_user_prints_without_its_secret()
    {
        var user = Nir.CreateCredentials(Rolle.Kommuneintrobruker);

        Assert.Contains(user.ClientId, user.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(user.ClientSecret, user.ToString(), StringComparison.Ordinal);
    }

    private async Task<List<Answer>> UnreadableAsync(Guid id, string valid, string number)
    {
        string[] bodies =
        [
            number,
            $"\"{number}\"",
            $"{{\"{number}\"",
            valid.Insert(1, $"\"familie\":\"{number}\","),
            valid.Replace("introduksjonsprogram", number, StringComparison.Ordinal),
            valid.Replace("\"9901\"", number, StringComparison.Ordinal),
            valid.Replace("\"9901\"", $"\"{number}\"", StringComparison.Ordinal),
            valid.Replace("\"9901\"", $"x{number}", StringComparison.Ordinal),
            valid.Replace("2026-02-16", number, StringComparison.Ordinal),
            valid.Replace("\"2026-02-16\"", $"{{\"{number}\":1}}", StringComparison.Ordinal),
            valid.Insert(1, $"\"{number}\":1,\"{number}\":2,"),
            valid.Insert(1, $"\"{number}\":{new string('[', 40)}1{new string(']', 40)},"),
            valid.Insert(1, $"\"{number}\":tru{number},"),
            valid.Insert(1, $"\"{number}\":\"\\{number}\","),
            valid.Replace("fullfoert-videregaaende", number, StringComparison.Ordinal),
            $"{{\"familie\":\"introduksjonsprogram\",\"{number}\":\"{number}\"}}",
        ];
        var response = new List<Answer>();
        foreach (var body in bodies)
        {
            response.Add(await Intro.StoreAsync(id, body));
        }

        response.Add(await Intro.SendAsync(HttpMethod.Get, $"v1/registreringer/{number}?person={number}"));
        response.Add(await Intro.SendAsync(HttpMethod.Post, $"{Fagsystem.Address(id)}?person={number}"));
        response.Add(await Intro.SendAsync(HttpMethod.Delete, Fagsystem.Address(id), null, ("If-Match", number)));
        response.Add(await Intro.SendAsync(HttpMethod.Delete, Fagsystem.Address(id), null, ("If-Match", $"\"{number}\"")));
        response.Add(await Intro.SendAsync(HttpMethod.Get, Fagsystem.Address(Guid.NewGuid()), null, ("X-Korrelasjons-Id", number)));
        response.Add(await Intro.ReadTokenAsync(("grant_type", "client_credentials"), ("client_id", number), ("client_secret", number)));
        response.Add(await Intro.ReadTokenAsync(("grant_type", number)));
        return response;
    }

    private async Task<Answer[]> RefusedAsync(SyntheticPerson person, Introduksjonsprogram program)
    {
        using var norsk = await Fagsystem.LogInAsync(Nir, Rolle.Kommunenorskbruker);
        using var vestbygd = await Fagsystem.LogInAsync(Nir, Nir.CreateCredentials(Rolle.Kommuneintrobruker, SyntheticKommune.Vestbygd.Nummer));
        var other = Nir.CreatePerson();
        return
        [
            await Intro.StoreAsync(program),
            await Intro.StoreAsync(program with { Id = Guid.NewGuid() }),
            await Intro.StoreAsync(
                program with { Id = Guid.NewGuid(), Person = new() { DufNummer = person.DufNummer, Foedselsnummer = other.Foedselsnummer } }),
            await Intro.StoreAsync(program with { Id = Guid.NewGuid(), Lovverk = Lovverk.Introduksjonsloven }),
            await norsk.StoreAsync(program),
            await vestbygd.StoreAsync(program),
            await Intro.SearchAsync(new() { DufNummer = person.DufNummer, Foedselsnummer = other.Foedselsnummer }),
            await Intro.DeleteAsync(program.Id, "0"),
        ];
    }
}
