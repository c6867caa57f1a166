using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Felt;

namespace Nir.Sdk.Analyzers.Tests.Felt;

/// <summary>What a value takes along when it is removed, and what it leaves to its neighbours.</summary>
public class RemovedLinesTests
{
    private static readonly FixCase<FeltregelAnalyzer, RemoveValueCodeFix> Fix = new();

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

    [Fact]
    public Task A_statement_takes_its_comments_and_a_blank_line_along() => Fix.VerifyAsync(
        """
        class C
        {
            void A(Sak sak)
            {
                sak.Lovverk = Lovverk.Introduksjonsloven;

                // The agreement.
                // Of both.
                {|NIR1951:sak.Avtale = "x"|}; // signed

                // The remark.
                sak.Merknad = "y"; // mine
            }

            void B(Sak sak, bool c)
            {
                sak.Lovverk = Lovverk.Introduksjonsloven;
                if (c)
                {
                    {|NIR1951:sak.Avtale = "x"|};

                    Console.WriteLine(sak);
                }
            }

            void D(Sak sak)
            {
                sak.Lovverk = Lovverk.Introduksjonsloven;

                {|NIR1951:sak.Avtale = "y"|};
            }

            void E(Sak sak) { sak.Lovverk = Lovverk.Introduksjonsloven; {|NIR1951:sak.Avtale = "x"|}; Console.WriteLine(); }

            void F(Sak sak, int n)
            {
                sak.Lovverk = Lovverk.Introduksjonsloven;
                switch (n)
                {
                    default:
                        {|NIR1951:sak.Avtale = "x"|};
                        break;
                }
            }
        }
        """ + RemoveValueTests.Sak,
        """
        class C
        {
            void A(Sak sak)
            {
                sak.Lovverk = Lovverk.Introduksjonsloven;

                // The remark.
                sak.Merknad = "y"; // mine
            }

            void B(Sak sak, bool c)
            {
                sak.Lovverk = Lovverk.Introduksjonsloven;
                if (c)
                {
                    Console.WriteLine(sak);
                }
            }

            void D(Sak sak)
            {
                sak.Lovverk = Lovverk.Introduksjonsloven;
            }

            void E(Sak sak) { sak.Lovverk = Lovverk.Introduksjonsloven; Console.WriteLine(); }

            void F(Sak sak, int n)
            {
                sak.Lovverk = Lovverk.Introduksjonsloven;
                switch (n)
                {
                    default:
                        break;
                }
            }
        }
        """ + RemoveValueTests.Sak);

    [Fact]
    public Task A_member_leaves_the_heading_of_its_group_and_no_blank_line_at_a_brace() => Fix.VerifyAsync(
        """
        class C
        {
            Sak A() => new()
            {
                {|NIR1951:Avtale = "x"|},

                // Of the law.

                Lovverk = Lovverk.Introduksjonsloven,
            };
            Sak B() => new()
            {
                Lovverk = Lovverk.Introduksjonsloven,

                // Of the case, see 12.

                // The agreement.
                {|NIR1951:Avtale = "x"|}, // signed

                Merknad = "y",
            };
            Sak D() => new()
            { Lovverk = Lovverk.Introduksjonsloven
            , {|NIR1951:Avtale = "x"|}
            };
        }
        """ + RemoveValueTests.Sak,
        """
        class C
        {
            Sak A() => new()
            {
                // Of the law.

                Lovverk = Lovverk.Introduksjonsloven,
            };
            Sak B() => new()
            {
                Lovverk = Lovverk.Introduksjonsloven,

                // Of the case, see 12.

                Merknad = "y",
            };
            Sak D() => new()
            { Lovverk = Lovverk.Introduksjonsloven
            };
        }
        """ + RemoveValueTests.Sak);
}
