using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Felt;

namespace Nir.Sdk.Analyzers.Tests.Felt;

public class RemoveValueTests
{
    private static readonly FixCase<FeltregelAnalyzer, RemoveValueCodeFix> Fix = new();

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

    [Fact]
    public Task The_removed_value_takes_its_comment_along_and_leaves_its_neighbours() => Fix.VerifyAsync(
        """
        class C
        {
            object? A(Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven
                ? p with
                {
                    Startdato = null, // no start yet
                    {|NIR1001:Sluttmaal = Sluttmaal.Arbeid|} // work
                }
                : null;
        }
        """,
        """
        class C
        {
            object? A(Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven
                ? p with
                {
                    Startdato = null // no start yet
                }
                : null;
        }
        """);

    [Fact]
    public Task An_assignment_goes_with_its_line() => Fix.VerifyAsync(
        """
        class Sak
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            static Sak Create()
            {
                var sak = new Sak { Lovverk = Lovverk.Introduksjonsloven };
                {|NIR1951:sak.Avtale = "x"|};
                return sak;
            }
        }
        """,
        """
        class Sak
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            static Sak Create()
            {
                var sak = new Sak { Lovverk = Lovverk.Introduksjonsloven };
                return sak;
            }
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
}
