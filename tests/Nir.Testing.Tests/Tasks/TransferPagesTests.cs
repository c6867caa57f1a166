using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Testing.Tests.Tasks;

/// <summary>The pages on transfers: what they show stands between two marks here.</summary>
public sealed class TransferPagesTests : PageTest
{
    [Fact]
    public async Task Send()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();

        // page send
        var result = await client.SendAsync(registrering, cancellationToken: cancellationToken);
        var next = result.Match(
            accepted => $"stored as version {accepted.Version}",
            refused => string.Join('\n', refused.Avvik.Select(avvik => $"{avvik.Tekst} {avvik.Utbedring}")),
            conflict => $"NIR holds it under {conflict.ExistingId}",
            unknown => "ask later with CompareAsync");
        // end
        Assert.Equal("stored as version 1", next);
    }

    [Fact]
    public async Task Update()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();
        var accepted = (Accepted)await client.SendAsync(registrering, cancellationToken: cancellationToken);

        // page update
        var changed = registrering with { Sluttmaal = Sluttmaal.HoeyereUtdanning };
        var result = await client.UpdateAsync(changed.Id, accepted.Version, changed, cancellationToken: cancellationToken);
        // end
        Assert.True(result.IsAccepted);
    }

    [Fact]
    public async Task Correct()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var lastAccepted = nir.CreatePerson().CreateIntroduksjonsprogram();
        await client.SendAsync(lastAccepted, cancellationToken: cancellationToken);
        nir.ChangeInNirWeb<Introduksjonsprogram>(lastAccepted.Id, static held => held with { ReservasjonMotForskning = true });
        var said = "";

        // page correct
        var mine = lastAccepted with { Sluttmaal = Sluttmaal.HoeyereUtdanning };
        var result = await client.MergeAsync(lastAccepted, mine, cancellationToken: cancellationToken);
        if (result is Accepted { Merge: { } merge })
        {
            said = $"sent {merge.ChangedByMe.Count}, kept {string.Join(", ", merge.ChangedInNir)} of NIR's";
        }
        else if (result is Conflict { Collisions.Count: > 0 } conflict)
        {
            said = $"someone must choose at {string.Join(", ", conflict.Collisions)}";
        }

        // end
        Assert.Equal("sent 1, kept ReservasjonMotForskning of NIR's", said);
    }

    [Fact]
    public async Task Outcome_unknown()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();
        await client.SendAsync(registrering, cancellationToken: cancellationToken);

        // page outcome-unknown
        var held = await client.CompareAsync(registrering, cancellationToken: cancellationToken);
        var isThere = held.Match(
            equal => true,                                                    // it was stored: keep the version
            different => throw new InvalidOperationException("Merge it."),    // something else stands there
            absent => false);                                                 // it was not stored: send it
        // end
        Assert.True(isThere);
    }

    [Fact]
    public async Task Conflict()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var lastAccepted = nir.CreatePerson().CreateIntroduksjonsprogram();
        await client.SendAsync(lastAccepted, cancellationToken: cancellationToken);
        nir.ChangeInNirWeb<Introduksjonsprogram>(lastAccepted.Id, static held => held with { Sluttmaal = Sluttmaal.Grunnskole });
        var mine = lastAccepted with { Sluttmaal = Sluttmaal.HoeyereUtdanning };
        var shown = "";

        // page conflict
        var result = await client.MergeAsync(lastAccepted, mine, cancellationToken: cancellationToken);
        if (result is Conflict { Collisions.Count: > 0 } conflict)
        {
            var held = (await client.ReadAsync(mine.Id, cancellationToken: cancellationToken))!;
            var nirs = (Introduksjonsprogram)held.Registrering;
            shown = $"{conflict.Collisions[0].Medlem}: {mine.Sluttmaal!.Value.GetNavn()} her, {nirs.Sluttmaal!.Value.GetNavn()} i NIR";

            var chosen = nirs with { Sluttmaal = mine.Sluttmaal };         // what the caseworker chose, on top of what NIR holds
            result = await client.UpdateAsync(chosen.Id, held.Version, chosen, cancellationToken: cancellationToken);
        }

        // end
        Assert.True(result.IsAccepted, result.ToString());
        Assert.Equal($"Sluttmaal: {Sluttmaal.HoeyereUtdanning.GetNavn()} her, {Sluttmaal.Grunnskole.GetNavn()} i NIR", shown);
    }

    [Fact]
    public async Task Read_back()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();
        await client.SendAsync(registrering, cancellationToken: cancellationToken);
        nir.ChangeInNirWeb<Introduksjonsprogram>(registrering.Id, static held => held with { ReservasjonMotForskning = true });

        // page read-back
        var stored = await client.ReadAsync(registrering.Id, cancellationToken: cancellationToken);          // content and version; null: nothing
        var compared = await client.CompareAsync(registrering, cancellationToken: cancellationToken);        // the same content, or where it differs
        var status = await client.ReadStatusAsync(registrering.Person, cancellationToken: cancellationToken); // law, deadlines, computed endings
        var text = compared.Match(
            equal => $"NIR has the same, as version {equal.Version}",
            different => $"NIR has something else at {string.Join(", ", different.Members)}",
            absent => "NIR has nothing");
        // end
        Assert.Equal("NIR has something else at ReservasjonMotForskning", text);
        Assert.Equal("2", stored!.Version);
        Assert.Single(status.Registreringer);
    }
}
