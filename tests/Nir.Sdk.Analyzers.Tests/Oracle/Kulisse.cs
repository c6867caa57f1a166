namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>What generated programs are compiled with.</summary>
internal static class Kulisse
{
    public const string Kode = """
        global using static Kulisse;

        public static class Kulisse
        {
            public static readonly Guid Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1001");
            public static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");
            public static readonly Personreferanse Person = new();
            public static readonly object Laas = new();
            [ThreadStatic] private static Random? mynt;

            [ThreadStatic] public static List<(int, object?)>? Sett;

            public static T Se<T>(int sted, T ting)
            {
                Sett!.Add((sted, ting));
                return ting;
            }

            public static T SeNaa<T>(int sted, T ting)
            {
                Sett!.Add((sted, Som(ting)));
                return ting;
            }

            public static ref T SeRef<T>(int sted, ref T ting)
            {
                Sett!.Add((sted, ting));
                return ref ting;
            }

            public static Sluttmaal? Merk(int witness, Sluttmaal? maal) => maal is null ? null : (Sluttmaal)(1000 + witness);
            public static Integreringskontrakt? Merk(int witness, Integreringskontrakt? kontrakt) => kontrakt is null ? null : kontrakt with { Inngaatt = DateOnly.FromDayNumber(1000 + witness) };

            public static void Froe(int froe) => mynt = new(froe);
            public static bool M() => mynt!.Next(2) == 0;

            public static Sluttmaal? Kanskje(bool a) => a ? Sluttmaal.Arbeid : null;
            public static void Kast(bool a) { if (a) throw new InvalidOperationException(); }
            public static Lovverk Noe() => (Lovverk)mynt!.Next(4);
            public static void Bytt(ref Introduksjonsprogram p) => p = Nytt(Noe());
            public static void Lag(out Introduksjonsprogram p) => p = Nytt(Noe());
            public static void TaGammel([GjelderLovverk(Lovverk.Introduksjonsloven)] Introduksjonsprogram p, Action<int, object?> ut) => ut(1000, p with { Sluttmaal = null });
            [return: GjelderLovverk(Lovverk.Introduksjonsloven)]
            public static Introduksjonsprogram HentGammel() => Nytt(Lovverk.Introduksjonsloven);
            [LovverkVakt(Lovverk.Introduksjonsloven, naar: true)]
            public static bool ErGammel(Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven;
            [LovverkVakt(Lovverk.Introduksjonsloven, naar: true)]
            public static bool ErDenGamle(this Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven;
            public static void Roer(Kladd k) { if (M()) k.Lovverk = Noe(); if (M()) k.Sluttmaal = Kanskje(M()); }
            static Introduksjonsprogram Nytt(Lovverk lov) => new() { Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = lov };

            public static Introduksjonsprogram? Som(object? ting) => ting switch
            {
                Introduksjonsprogram p => p,
                Kladd k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal, Integreringskontrakt = k.Integreringskontrakt },
                Post k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal, Integreringskontrakt = k.Integreringskontrakt },
                Rad k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Mappe k => Som(k.Innhold),
                Sak k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Brev k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Fast k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal, Integreringskontrakt = k.Integreringskontrakt },
                _ => null,
            };
        }

        public sealed class Kladd
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1002")] public Integreringskontrakt? Integreringskontrakt { get; set; }
        }

        public record struct Post
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1002")] public Integreringskontrakt? Integreringskontrakt { get; set; }
        }

        public sealed class Sak(Lovverk lovverk, Sluttmaal? maal)
        {
            public Lovverk Lovverk { get; } = lovverk;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; } = maal;
        }

        public sealed class Brev
        {
            public Brev(Lovverk lovverk, Sluttmaal? maal)
            {
                Lovverk = lovverk;
                Sluttmaal = maal;
            }

            public Lovverk Lovverk { get; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; }
        }

        public sealed class Fast
        {
            public Lovverk Lovverk { get; init; } = Lovverk.Introduksjonsloven;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; init; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1002")] public Integreringskontrakt? Integreringskontrakt { get; init; }
        }

        public sealed class Mappe
        {
            public Kladd Innhold { get; } = new();
        }

        public sealed record Rad(Lovverk Lovverk, [property: ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] Sluttmaal? Sluttmaal);
        """;
}
