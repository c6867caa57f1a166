using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Felt;

namespace Nir.Sdk.Analyzers.Tests.Felt;

public class GuardTests
{
    private static readonly FixCase<FeltregelAnalyzer, GuardCodeFix> Fix = new() { Build = new() { Enabled = ["NIR1953"] } };

    [Fact]
    public Task A_copy_asks_the_law_of_what_it_copies() => Fix.VerifyAsync(
        "class C { object A(Introduksjonsprogram p) => p with { {|NIR1953:Sluttmaal = Sluttmaal.Arbeid|} }; }",
        "class C { object A(Introduksjonsprogram p) => p with { Sluttmaal = p.Lovverk is not Lovverk.Introduksjonsloven ? Sluttmaal.Arbeid : null }; }");

    [Fact]
    public Task A_new_registration_asks_the_law_it_is_given() => Fix.VerifyAsync(
        "class C { object A(Introduksjonsprogram p, Lovverk lov, bool c) => p with { Lovverk = lov, {|NIR1953:Sluttmaal = c ? Sluttmaal.Arbeid : null|}, {|NIR1953:Integreringskontrakt = new() { Inngaatt = default }|} }; }",
        "class C { object A(Introduksjonsprogram p, Lovverk lov, bool c) => p with { Lovverk = lov, Sluttmaal = lov is not Lovverk.Introduksjonsloven ? (c ? Sluttmaal.Arbeid : null) : null, Integreringskontrakt = lov is not Lovverk.Introduksjonsloven ? new() { Inngaatt = default } : null }; }");

    [Fact]
    public Task An_assignment_is_put_under_a_test() => Fix.VerifyAsync(
        """
        class Sak
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            static void Fill(Sak sak)
            {
                // Signed.
                {|NIR1953:sak.Avtale = "x"|};
            }
        }
        """,
        """
        class Sak
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            static void Fill(Sak sak)
            {
                // Signed.
                if (sak.Lovverk is not Lovverk.Introduksjonsloven)
                {
                    sak.Avtale = "x";
                }
            }
        }
        """);

    [Fact]
    public Task Of_two_laws_the_registrations_own_is_asked() => Fix.VerifyAsync(
        """
        record Sak
        {
            public Lovverk Earlier { get; init; }

            public Lovverk Lovverk { get; init; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; init; }

            static Sak A(Sak sak) => sak with { {|NIR1953:Avtale = "x"|} };
        }
        """,
        """
        record Sak
        {
            public Lovverk Earlier { get; init; }

            public Lovverk Lovverk { get; init; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; init; }

            static Sak A(Sak sak) => sak with { Avtale = sak.Lovverk is not Lovverk.Introduksjonsloven ? "x" : null };
        }
        """);

    [Fact]
    public Task Tabs_stay_tabs_and_comments_stay() => Fix.VerifyAsync(
        "class Sak\n{\n\tpublic Lovverk Lovverk { get; set; }\n\n\t[ForbudtUnder(Lovverk.Introduksjonsloven, \"ACME1\")]\n\tpublic string? Avtale { get; set; }\n\n\tstatic void Fill(Sak sak)\n\t{\n\t\t{|NIR1953:sak.Avtale = /* signed */ \"x\"|}; // by both\n\t}\n}\n",
        "class Sak\n{\n\tpublic Lovverk Lovverk { get; set; }\n\n\t[ForbudtUnder(Lovverk.Introduksjonsloven, \"ACME1\")]\n\tpublic string? Avtale { get; set; }\n\n\tstatic void Fill(Sak sak)\n\t{\n\t\tif (sak.Lovverk is not Lovverk.Introduksjonsloven)\n\t\t{\n\t\t\tsak.Avtale = /* signed */ \"x\";\n\t\t} // by both\n\t}\n}\n");

    [Fact]
    public Task Where_only_some_laws_in_reach_forbid_it_those_are_named() => Fix.VerifyAsync(
        "class C { object? A(Introduksjonsprogram p) => p.Lovverk is Lovverk.Introduksjonsloven or Lovverk.Integreringsloven ? p with { {|NIR1952:Sluttmaal = Sluttmaal.Arbeid|} } : null; }",
        "class C { object? A(Introduksjonsprogram p) => p.Lovverk is Lovverk.Introduksjonsloven or Lovverk.Integreringsloven ? p with { Sluttmaal = p.Lovverk is not Lovverk.Introduksjonsloven ? Sluttmaal.Arbeid : null } : null; }");

    [Fact]
    public Task Where_the_law_is_certain_there_is_nothing_to_ask() => Fix.OffersNothingAsync(
        "class C { object? A(Introduksjonsprogram p, Sluttmaal? target) => p.Lovverk == Lovverk.Introduksjonsloven ? p with { {|NIR1952:Sluttmaal = target|} } : null; }");

    [Theory]
    [InlineData("Lovverk.Introduksjonsloven")]
    [InlineData("Fast")]
    [InlineData("(Lovverk)1")]
    public Task A_constant_law_is_not_asked_so_that_no_condition_is_always_false_CS8519(string lov) => Fix.OffersNothingAsync(
        $"class C {{ const Lovverk Fast = Lovverk.Introduksjonsloven; object A(Introduksjonsprogram p, Sluttmaal? target) => p with {{ Lovverk = {lov}, {{|NIR1952:Sluttmaal = target|}} }}; }}");

    [Fact]
    public Task A_text_of_several_lines_is_not_moved() => Fix.OffersNothingAsync(
        """
        class Sak
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            static void Fill(Sak sak)
            {
                {|NIR1953:sak.Avtale = @"one
                    two"|};
            }
        }
        """);

    [Fact]
    public Task A_name_that_is_used_later_is_not_put_under_a_test() => Fix.OffersNothingAsync(
        """
        class Sak
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            static int Fill(Sak sak, object value)
            {
                {|NIR1953:sak.Avtale = value is var q ? "x" : "y"|};
                return q.GetHashCode();
            }
        }
        """);
}
