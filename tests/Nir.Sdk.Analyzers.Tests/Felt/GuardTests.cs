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

    private const string Sak = """

        class Sak
        {
            public Lovverk @lock { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME2"), ForbudtUnder(Lovverk.IntegreringslovenKapittel6A, "ACME3")]
            public string? Plan { get; set; }

            public Sak Self => this;

            public int Setter { set => @lock = (Lovverk)value; }

            public void Other() => @lock = default;
        }

        record struct Rad
        {
            public Lovverk Lovverk { get; set; }

            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")]
            public string? Avtale { get; set; }

            public void Other() => Lovverk = default;

            public readonly int Read() => Avtale!.Length;
        }
        """;

    [Fact]
    public Task A_law_that_is_named_like_a_word_of_the_language_keeps_its_sign() => Fix.VerifyAsync(
        "class C { void A(Sak @event) { {|NIR1953:@event.Avtale = \"x\"|}; } }" + Sak,
        "class C { void A(Sak @event) { if (@event.@lock is not Lovverk.Introduksjonsloven) { @event.Avtale = \"x\"; } } }" + Sak);

    [Fact]
    public Task Laws_that_forbid_it_by_rules_of_their_own_are_asked_for_together() => Fix.VerifyAsync(
        "class C { void A(Sak sak) { {|NIR1953:{|NIR1953:sak.Plan = \"x\"|}|}; } Sak B(Lovverk lov) => new() { @lock = lov, {|NIR1953:{|NIR1953:Plan = \"x\"|}|} }; }" + Sak,
        "class C { void A(Sak sak) { if (sak.@lock is not (Lovverk.Introduksjonsloven or Lovverk.IntegreringslovenKapittel6A)) { sak.Plan = \"x\"; } } Sak B(Lovverk lov) => new() { @lock = lov, Plan = lov is not (Lovverk.Introduksjonsloven or Lovverk.IntegreringslovenKapittel6A) ? \"x\" : null }; }" + Sak);

    [Theory]
    [InlineData("switch (n) { case 1: {|NIR1953:sak.Avtale = \"x\"|}; break; }",
        "switch (n) { case 1: if (sak.@lock is not Lovverk.Introduksjonsloven) { sak.Avtale = \"x\"; } break; }")]
    [InlineData(
        "/* one */ {|NIR1953:sak.Avtale = \"x\"|}; /* two */",
        "/* one */ if (sak.@lock is not Lovverk.Introduksjonsloven) { sak.Avtale = \"x\"; } /* two */")]
    public Task What_shares_a_line_stays_on_it(string before, string after) =>
        Fix.VerifyAsync($"class C {{ void A(Sak sak, int n) {{ {before} }} }}{Sak}", $"class C {{ void A(Sak sak, int n) {{ {after} }} }}{Sak}");

    [Fact]
    public Task Two_spaces_stay_two_and_top_level_statements_are_put_under_a_test() => (Fix with { Build = new() { Enabled = ["NIR1953"], IsProgram = true } })
        .VerifyAsync(
        """
        {
          Console.WriteLine();
        }

        var sak = args.Length > 0 ? new Sak { @lock = Enum.Parse<Lovverk>(args[0]) } : new Sak();
        {|NIR1953:sak.Avtale = string.Join(
          ",",
          args)|};
        Console.WriteLine(sak);
        """ + Sak,
        """
        {
          Console.WriteLine();
        }

        var sak = args.Length > 0 ? new Sak { @lock = Enum.Parse<Lovverk>(args[0]) } : new Sak();
        if (sak.@lock is not Lovverk.Introduksjonsloven)
        {
          sak.Avtale = string.Join(
            ",",
            args);
        }
        Console.WriteLine(sak);
        """ + Sak);

    [Theory]
    [InlineData("void A(Sak sak) { sak.Self.Avtale = \"x\"; {|NIR1953:sak.Avtale = \"x\"|}; }", true)]
    [InlineData("Sak Own => new(); void A() { {|NIR1953:Own.Avtale = \"x\"|}; }", false)]
    [InlineData("Sak Own { get; set; } = new(); void A() { {|NIR1953:Own.Avtale = \"x\"|}; }", true)]
    [InlineData("Lovverk _last; Lovverk Next => _last++; Sak A() => new() { @lock = Next, {|NIR1953:Avtale = \"x\"|} };", false)]
    [InlineData("Sak A(Sak sak) => new() { @lock = sak.@lock, {|NIR1953:Avtale = \"x\"|} };", true)]
    [InlineData("(Sak, int) A(Lovverk lov, int n) { var sak = new Sak { @lock = lov, {|NIR1953:Avtale = (n++).ToString()|} }; return (sak, n); }", false)]
    [InlineData("(Sak, int) A(Lovverk lov, int n) { var sak = new Sak { @lock = lov, {|NIR1953:Avtale = (n + 1).ToString()|} }; return (sak, n); }", true)]
    [InlineData(
        "Sak A(Lovverk lov, bool c) { Span<Lovverk> all = new(ref lov); if (c) all[0] = Lovverk.Introduksjonsloven; return new() { @lock = lov, {|NIR1953:Avtale = \"x\"|} }; }",
        false)]
    [InlineData("string Own() => \"x\"; void A(Sak sak) { {|NIR1953:sak.Avtale = Own()|}; }", false)]
    [InlineData("void A(Sak sak, string own) { {|NIR1953:sak.Avtale = own.Trim()|}; }", true)]
    public Task Only_a_law_that_is_the_same_when_it_is_read_twice_is_asked_for(string body, bool isOffered) =>
        isOffered ? Fix.OffersSomethingAsync($"class C {{ {body} }}{Sak}") : Fix.OffersNothingAsync($"class C {{ {body} }}{Sak}");

    [Theory]
    [InlineData("object A(Sak sak, Lovverk lov) { {|NIR1953:sak.Avtale = \"x\"|}; sak.@lock = lov; return sak; }", false)]
    [InlineData("object A(Sak sak, Lovverk lov) { {|NIR1953:sak.Avtale = \"x\"|}; sak = new() { @lock = lov }; return sak; }", true)]
    [InlineData(
        "object A(Introduksjonsprogram p, Lovverk lov) { var a = p with { {|NIR1953:Sluttmaal = Sluttmaal.Arbeid|} }; return (a, a with { Lovverk = lov }); }",
        false)]
    [InlineData("object A(Introduksjonsprogram p, Lovverk lov) { var a = p with { {|NIR1953:Sluttmaal = Sluttmaal.Arbeid|} }; return (a, lov); }", true)]
    [InlineData(
        "object A(Lovverk lov) { var sak = new Sak { @lock = lov, {|NIR1953:Avtale = \"x\"|} }; Other(sak); return sak; } void Other(Sak s) => s.@lock = default;",
        false)]
    [InlineData(
        "object A(Lovverk lov) { var sak = new Sak { @lock = lov, {|NIR1953:Avtale = \"x\"|} }; Other(new()); return sak; } void Other(Sak s) => s.@lock = default;",
        true)]
    [InlineData(
        "object A(Lovverk lov) { var sak = new Sak { @lock = lov, {|NIR1953:Avtale = \"x\"|} }; Console.WriteLine(sak); sak.Other(); return sak; }",
        false)]
    [InlineData("object A(Lovverk lov) { var sak = new Sak { @lock = lov, {|NIR1953:Avtale = \"x\"|} }; Console.WriteLine(sak); return sak.Plan; }", true)]
    [InlineData(
        "object A(Lovverk lov) { var sak = new Sak { @lock = lov, {|NIR1953:Avtale = \"x\"|} }; Console.WriteLine(sak); sak.Setter = 1; return sak; }",
        false)]
    [InlineData(
        "void A(Lovverk lov) { var sak = new Sak { @lock = lov, {|NIR1953:Avtale = \"x\"|} }; Save(sak); } void Save(Sak s) { Console.WriteLine(s.Avtale); }",
        true)]
    [InlineData("void A(Sak sak) { {|NIR1953:sak.Avtale = \"x\"|}; Save(sak); } void Save(Sak s) { Console.WriteLine(s.Avtale); }", true)]
    [InlineData("void A(Sak sak) { {|NIR1953:sak.Avtale = \"x\"|}; Save(sak); } void Save(Sak s) { s.@lock = default; }", false)]
    [InlineData("Task A(Sak sak, Stream s) { {|NIR1953:sak.Avtale = \"x\"|}; return System.Text.Json.JsonSerializer.SerializeAsync(s, sak); }", true)]
    [InlineData(
        "object A(Lovverk lov) { var row = new Rad { Lovverk = lov, {|NIR1953:Avtale = \"x\"|} }; Console.WriteLine(row); row.Other(); return row; }",
        false)]
    [InlineData(
        "object A(Lovverk lov) { var row = new Rad { Lovverk = lov, {|NIR1953:Avtale = \"x\"|} }; Console.WriteLine(row); _ = row.Read(); return row; }",
        true)]
    public Task What_is_given_another_law_afterwards_may_have_the_value_by_right(string body, bool isOffered) =>
        isOffered ? Fix.OffersSomethingAsync($"class C {{ {body} }}{Sak}") : Fix.OffersNothingAsync($"class C {{ {body} }}{Sak}");

    [Fact]
    public Task A_copy_that_runs_code_may_have_another_law() => Fix.OffersNothingAsync(
        """
        record Teller
        {
            public Teller() { }
            protected Teller(Teller other) { Lovverk = other.Lovverk; Avtale = other.Avtale; }
            public Lovverk Lovverk { get; init; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "ACME1")] public string? Avtale { get; init; }
            static Teller A(Teller k) => k with { {|NIR1953:Avtale = "x"|} };
        }
        """);
}
