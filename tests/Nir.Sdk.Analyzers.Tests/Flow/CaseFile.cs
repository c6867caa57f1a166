using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>
/// Cases in a text file: a sentence after <c>##</c>, then C# with the usual marks. A case that begins with a member is put into a class,
/// any other into a method with the parameters of <see cref="Frame"/>. Abbreviations: §i, §g, §6 for the three laws; §P and §N begin a
/// programme's and a training's initialiser.
/// </summary>
internal static class CaseFile
{
    /// <summary>What the cases share, in a file of its own.</summary>
    public static string Frame { get; } = Read("frame.cs.txt");

    // What no statement begins with, but for a constant of a method's own: that one is followed by the statement that uses it.
    private static readonly string[] Beginnings =
        ["static ", "[", "sealed ", "class ", "struct ", "delegate ", "extension(", "const Lovverk Fast = Lovverk.Introduksjonsloven;\nstatic"];

    public static IEnumerable<(string Name, string Code)> Cases(string file) => Read($"{file}.cases")
        .Split("\n## ", StringSplitOptions.RemoveEmptyEntries)
        .Select(static text => text.TrimStart('#', ' ').Split('\n', 2))
        .Select(static parts => (parts[0].Trim(), Expand(parts[1].TrimEnd('\n'))));

    private static string Read(string name) => Repository.Read("tests", "Nir.Sdk.Analyzers.Tests", "Cases", name);

    private static string Expand(string code)
    {
        var text = code
            .Replace("§P", "new Introduksjonsprogram { Id = default, Kommune = default, Person = null!, Rettsstilling = Rettsstilling.RettOgPlikt,",
                StringComparison.Ordinal)
            .Replace("§N", "new Norskopplaering { Id = default, Kommune = default, Person = null!, Rettsstilling = Rettsstilling.RettOgPlikt,",
                StringComparison.Ordinal)
            .Replace("§i", "Lovverk.Introduksjonsloven", StringComparison.Ordinal)
            .Replace("§g", "Lovverk.Integreringsloven", StringComparison.Ordinal)
            .Replace("§6", "Lovverk.IntegreringslovenKapittel6A", StringComparison.Ordinal);
        return IsMember(text)
            ? $"static class TestCase\n{{\n{text}\n}}\n"
            : $"static class TestCase\n{{\n    static Contract? felt;\n\n    static void M(Introduksjonsprogram p, Norskopplaering n, Registrering r, Contract k, Contract kk, Line line, Lovverk lov, bool c, int number, Post post, DateOnly day, Sluttmaal target, Sluttmaal? kanskje, List<Introduksjonsprogram> mange, ValueList<Vedtak>? list, NirClient client)\n    {{\n{text}\n    }}\n}}\n";
    }

    private static bool IsMember(string text) => Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.Ordinal));
}
