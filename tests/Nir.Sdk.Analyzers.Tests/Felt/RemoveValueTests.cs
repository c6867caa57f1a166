using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Felt;

namespace Nir.Sdk.Analyzers.Tests.Felt;

public class RemoveValueTests
{
    private static readonly FixCase<FeltregelAnalyzer, RemoveValueCodeFix> Fix = new();

    internal const string Sak = """

        class Sak
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")] public string? Avtale { get; set; }
            public string? Merknad { get; set; }
        }
        record Kopi
        {
            public Lovverk Lovverk { get; init; } = Lovverk.Introduksjonsloven;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")] public string? Avtale { get; init; }
        }
        record struct Rad
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")] public string? Avtale { get; set; }
            public int Tell() => Avtale is null ? 0 : 1;
        }
        """;

    [Fact]
    public Task The_value_leaves_the_initializer_first_last_or_between() => Fix.VerifyAsync(
        """
        class C
        {
            object A(Introduksjonsprogram p) => p with { {|NIR1001:Sluttmaal = Sluttmaal.Arbeid|}, Lovverk = Lovverk.Introduksjonsloven };
            object B(Introduksjonsprogram p) => p with
            {
                Lovverk = Lovverk.Introduksjonsloven,
                // The goal.
                {|NIR1001:Sluttmaal = Sluttmaal.Arbeid|},
                {|NIR1002:Integreringskontrakt = new() { Inngaatt = new DateOnly(2020, 1, 1) }|},
            };
            object D(Introduksjonsprogram p) => p with { Lovverk = Lovverk.Introduksjonsloven, {|NIR1001:Sluttmaal = Sluttmaal.Arbeid|}, Kravdato = null };
        }
        """,
        """
        class C
        {
            object A(Introduksjonsprogram p) => p with { Lovverk = Lovverk.Introduksjonsloven };
            object B(Introduksjonsprogram p) => p with
            {
                Lovverk = Lovverk.Introduksjonsloven,
            };
            object D(Introduksjonsprogram p) => p with { Lovverk = Lovverk.Introduksjonsloven, Kravdato = null };
        }
        """);

    [Fact]
    public Task A_copy_that_is_left_unchanged_becomes_what_it_was_copied_from() => Fix.VerifyAsync(
        "class C { object? A(Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven ? p with { {|NIR1001:Sluttmaal = Sluttmaal.Arbeid|} } : null; }",
        "class C { object? A(Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven ? p : null; }");

    [Fact]
    public Task A_copy_that_can_be_changed_stays_a_copy() => Fix.VerifyAsync(
        """
        record Sak
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            static Sak? A(Sak p) => p.Lovverk == Lovverk.Introduksjonsloven ? p with { {|NIR1951:Avtale = "x"|} } : null;
        }
        """,
        """
        record Sak
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            static Sak? A(Sak p) => p.Lovverk == Lovverk.Introduksjonsloven ? p with { } : null;
        }
        """);

    [Theory]
    [InlineData("#if DEBUG", "#endif")]
    [InlineData("#region Target", "#endregion")]
    [InlineData("#pragma warning disable CS0618", "#pragma warning restore CS0618")]
    public async Task Between_directives_nothing_is_removed(string open, string close)
    {
        await Fix.OffersNothingAsync(
            $"class C\n{{\n    object A(Introduksjonsprogram p) => p with\n    {{\n        Lovverk = Lovverk.Introduksjonsloven,\n{open}\n        Startdato = null,\n{close}\n        {{|NIR1001:Sluttmaal = Sluttmaal.Arbeid|}},\n    }};\n}}\n");
        await Fix.OffersNothingAsync(
            $"class Sak\n{{\n    public Lovverk Lovverk {{ get; set; }}\n\n    [ForbudtUnder(Lovverk.Introduksjonsloven, \"ACME1\")]\n    public string? Avtale {{ get; set; }}\n\n    static Sak Create()\n    {{\n        var sak = new Sak {{ Lovverk = Lovverk.Introduksjonsloven }};\n{open.Replace("DEBUG", "true", StringComparison.Ordinal)}\n        {{|NIR1951:sak.Avtale = \"x\"|}};\n{close}\n        return sak;\n    }}\n}}\n");
    }

    [Theory]
    [InlineData(
        "object A(Introduksjonsprogram p) => p with { Lovverk = Lovverk.Introduksjonsloven, {|NIR1001:Sluttmaal = Find()|} }; Sluttmaal Find() => Sluttmaal.Arbeid;")]
    [InlineData(
        "object A(Introduksjonsprogram p) { var q = p with { Lovverk = Lovverk.Integreringsloven, Sluttmaal = Sluttmaal.Arbeid }; return q with { {|NIR1001:Lovverk = Lovverk.Introduksjonsloven|} }; }")]
    public Task Where_removing_could_change_more_than_the_value_nothing_is_offered(string body) => Fix.OffersNothingAsync($"class C {{ {body} }}");

    [Theory]
    [InlineData("Kopi A() => new Kopi { {|NIR1951:Avtale = \"x\"|} };", "Kopi A() => new Kopi();")]
    [InlineData("Kopi A() => new() { {|NIR1951:Avtale = \"x\"|} };", "Kopi A() => new();")]
    [InlineData("int A(Kopi p) => p.Lovverk == Lovverk.Introduksjonsloven ? (p with { {|NIR1951:Avtale = \"x\"|} }).GetHashCode() : 0;",
        "int A(Kopi p) => p.Lovverk == Lovverk.Introduksjonsloven ? p.GetHashCode() : 0;")]
    [InlineData(
        "Kopi A(Kopi p) { if (p.Lovverk == Lovverk.Introduksjonsloven) { p = p with { {|NIR1951:Avtale = \"x\"|} }; Console.WriteLine(p); } return p; }",
        "Kopi A(Kopi p) { if (p.Lovverk == Lovverk.Introduksjonsloven) { Console.WriteLine(p); } return p; }")]
    [InlineData("Rad A(Rad p) { p.Lovverk = Lovverk.Introduksjonsloven; var q = p with { {|NIR1951:Avtale = \"x\"|} }; return q; }",
        "Rad A(Rad p) { p.Lovverk = Lovverk.Introduksjonsloven; var q = p; return q; }")]
    public Task What_is_left_without_members_is_written_as_a_person_would(string before, string after) =>
        Fix.VerifyAsync($"class C {{ {before} }}{Sak}", $"class C {{ {after} }}{Sak}");

    [Theory]
    [InlineData("string Own => \"x\"; Kopi A() => new() { {|NIR1951:Avtale = Own|} };", false)]
    [InlineData("string Own { get; } = \"x\"; Kopi A() => new() { {|NIR1951:Avtale = Own|} };", true)]
    [InlineData("int n; Kopi A() => new() { {|NIR1951:Avtale = string.Concat(Interlocked.Increment(ref n))|} };", false)]
    [InlineData("int n = 1; int N() => n; Kopi A() => new() { {|NIR1951:Avtale = string.Concat(n)|} };", true)]
    [InlineData("int n = 1; Kopi A() => new() { {|NIR1951:Avtale = string.Concat(n)|} };", false)]
    [InlineData(
        "void Other(Sak sak) => sak.Lovverk = Lovverk.Integreringsloven; Sak A() { var sak = new Sak { Lovverk = Lovverk.Introduksjonsloven, {|NIR1951:Avtale = \"x\"|} }; Other(sak); return sak; }",
        false)]
    [InlineData(
        "void Other(Sak sak) => sak.Merknad = \"\"; Sak A() { var sak = new Sak { Lovverk = Lovverk.Introduksjonsloven, {|NIR1951:Avtale = \"x\"|} }; Other(sak); return sak; }",
        true)]
    public Task What_does_more_than_give_a_value_is_left(string body, bool isOffered) =>
        isOffered ? Fix.OffersSomethingAsync($"class C {{ {body} }}{Sak}") : Fix.OffersNothingAsync($"class C {{ {body} }}{Sak}");
}
