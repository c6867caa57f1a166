using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class UnseenContentTests
{
    private const string Frame = """
        static class Proeve
        {
            static async Task M(NirClient client, Introduksjonsprogram mine, StoredRegistrering kept, Guid id)
            {
                await Task.Yield();
                /*body*/
            }

            static StoredRegistrering Look(StoredRegistrering stored) => stored;

            static string Keep(string version) => version;
        }
        """;

    private static readonly AnalyzerCase<UnseenContentAnalyzer> Rule = new("NIR5054", Frame);

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "a local", "var s = await client.ReadAsync(id); _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); _ = await client.SendAsync((Introduksjonsprogram)s!.Registrering with { Kravdato = mine.Kravdato }, s);" },
        { "on the spot", "_ = await [|client.SendAsync(mine, await client.ReadAsync(id))|];", "_ = await client.SendAsync(mine, kept);" },
        { "a null test", "var s = await client.ReadAsync(id); if (s is not null) _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); if (s?.Registrering == mine) _ = await client.SendAsync(mine, s);" },
        { "a pattern", "if (await client.ReadAsync(id) is { } s) _ = await [|client.SendAsync(mine, s)|];",
            "if (await client.ReadAsync(id) is { Registrering: Introduksjonsprogram } s) _ = await client.SendAsync(mine, s);" },
        { "a type pattern", "if (await client.ReadAsync(id) is StoredRegistrering s) _ = await [|client.SendAsync(mine, s)|];",
            "if (await client.ReadAsync(id) is StoredRegistrering s) _ = await client.SendAsync(mine, Look(s));" },
        { "a throw", "var s = await client.ReadAsync(id) ?? throw new InvalidOperationException(); _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id) ?? kept; _ = await client.SendAsync(mine, s);" },
        { "ConfigureAwait", "var s = await client.ReadAsync(id).ConfigureAwait(false); _ = await [|client.SendAsync(mine, s)|].ConfigureAwait(false);",
            "var s = await client.ReadAsync(id).ConfigureAwait(false); _ = await client.SendAsync(mine, s).ConfigureAwait(false); Console.WriteLine(s!.UnknownKoder.Count);" },
        { "the version alone", "var s = await client.ReadAsync(id); _ = await [|client.UpdateAsync(id, s!.Version, mine)|];",
            "_ = await client.UpdateAsync(id, kept.Version, mine);" },
        { "the version is logged", "var s = await client.ReadAsync(id); Console.WriteLine(s?.Version); _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); Console.WriteLine(s); _ = await client.SendAsync(mine, s);" },
        { "the merge looks", "var s = await client.ReadAsync(id); _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); var m = RegistreringMerge.Merge<Registrering>(kept.Registrering, mine, s!.Registrering); _ = await client.SendAsync(m.Registrering, s);" },
        { "another may have been put in", "var s = await client.ReadAsync(id); _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); s = kept; _ = await client.SendAsync(mine, s);" },
        { "given on", "var s = await client.ReadAsync(id); _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); Look(s!); _ = await client.SendAsync(mine, s);" },
        { "the version that was seen", "var s = await client.ReadAsync(id); if (s?.Version is null) return; _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); if (s?.Version != kept.Version) return; _ = await client.SendAsync(mine, s);" },
        { "the version is in a local", "var s = await client.ReadAsync(id); var v = s!.Version; Console.WriteLine(v); _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); var v = s!.Version; if (kept.Version == v) _ = await client.SendAsync(mine, s);" },
        { "the version by Equals", "var s = await client.ReadAsync(id); Keep(s!.Version); _ = await [|client.SendAsync(mine, s)|];",
            "var s = await client.ReadAsync(id); if (string.Equals(s?.Version, kept.Version)) _ = await client.SendAsync(mine, s);" },
        { "an update", "var s = await client.ReadAsync(id); if (s!.Version != \"\") _ = await [|client.UpdateAsync(id, s.Version, mine)|];",
            "var s = await client.ReadAsync(id); if (s!.Version.Equals(kept.Version)) _ = await client.UpdateAsync(id, s.Version, mine);" },
        { "the version that a local holds", "var s = await client.ReadAsync(id); var v = s!.Version; _ = await [|client.UpdateAsync(id, v, mine)|];",
            "var s = await client.ReadAsync(id); var v = kept.Version; Console.WriteLine(s); _ = await client.UpdateAsync(id, v, mine);" },
        { "as new", "_ = await [|client.SendAsync(mine, await client.ReadAsync(id))|];", "await client.ReadAsync(id); _ = await client.SendAsync(mine);" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task What_is_read_for_its_version_only_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }
}
