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

            public static ref T SeRef<T>(int sted, ref T ting)
            {
                Sett!.Add((sted, ting));
                return ref ting;
            }

            public static void Froe(int froe) => mynt = new(froe);
            public static bool M() => mynt!.Next(2) == 0;

            public static Sluttmaal? Kanskje(bool a) => a ? Sluttmaal.Arbeid : null;
            public static void Kast(bool a) { if (a) throw new InvalidOperationException(); }
            public static void Bytt(ref Introduksjonsprogram p, Lovverk lov) => p = Nytt(lov);
            public static void Lag(out Introduksjonsprogram p, Lovverk lov) => p = Nytt(lov);
            public static void TaGammel([GjelderLovverk(Lovverk.Introduksjonsloven)] Introduksjonsprogram p, Action<int, object?> ut) => ut(1000, p with { Sluttmaal = null });
            [return: GjelderLovverk(Lovverk.Introduksjonsloven)]
            public static Introduksjonsprogram HentGammel() => Nytt(Lovverk.Introduksjonsloven);
            [LovverkVakt(Lovverk.Introduksjonsloven, naar: true)]
            public static bool ErGammel(Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven;
            static Introduksjonsprogram Nytt(Lovverk lov) => new() { Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = lov };

            public static Introduksjonsprogram? Som(object? ting) => ting switch
            {
                Introduksjonsprogram p => p,
                Kladd k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal, Integreringskontrakt = k.Integreringskontrakt },
                Post k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal, Integreringskontrakt = k.Integreringskontrakt },
                Rad k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
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

        public sealed record Rad(Lovverk Lovverk, [property: ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] Sluttmaal? Sluttmaal);
        """;
}
