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

            [ThreadStatic] public static Kladd? Delt;
            public static HashSet<int>? Merket;
            static int Given(int witness) { _ = (Merket ??= []).Add(witness); return witness; }
            public static readonly Loeperen Loeper = new();
            public static readonly LoeperensRekord Loeperrekord = new(0);
            public static event Action Hendelse { add => Krok(); remove { } }
            public static void Lytt() { }
            public static void Krok() { if (Delt is { } k) Roer(k); }
            public static T Lag<T>() where T : new() => new T();
            public static void Feil() => throw new InvalidOperationException();
            public static void Rydd(this Kladd k) { k.Sluttmaal = null; k.Integreringskontrakt = null; }

            public static Sluttmaal? Merk(int witness, Sluttmaal? maal) => maal is null ? null : (Sluttmaal)(1000 + Given(witness));
            public static Integreringskontrakt? Merk(int witness, Integreringskontrakt? kontrakt) => kontrakt is null ? null : kontrakt with { Inngaatt = DateOnly.FromDayNumber(1000 + Given(witness)) };

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
                Skjema k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Grunn k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Gruppe k => Nytt(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                _ => null,
            };
        }

        public sealed class Loeperen : IDisposable
        {
            public Loeperen() => Krok();
            public int Les { get { Krok(); return 0; } }
            public int Skriv { get => 0; set => Krok(); }
            public int this[int i] { get { Krok(); return i; } }
            public static Loeperen operator +(Loeperen a, Loeperen b) { Krok(); return a; }
            public static Loeperen operator -(Loeperen a) { Krok(); return a; }
            public static bool operator ==(Loeperen a, Loeperen b) { Krok(); return false; }
            public static bool operator !=(Loeperen a, Loeperen b) { Krok(); return true; }
            public static implicit operator int(Loeperen a) { Krok(); return 1; }
            public void Deconstruct(out int a, out int b) { Krok(); (a, b) = (1, 2); }
            public IEnumerator<int> GetEnumerator() { Krok(); yield return 1; }
            public override string ToString() { Krok(); return ""; }
            public override bool Equals(object? andre) { Krok(); return false; }
            public override int GetHashCode() => 1;
            public void Dispose() => Krok();
        }

        public sealed record LoeperensRekord(int Tall) { public LoeperensRekord(LoeperensRekord andre) { Tall = andre.Tall; Krok(); } }

        public static class Laaste
        {
            public static readonly Lovverk Fast = Lovverk.Introduksjonsloven;
        }

        public static class Omgjorte
        {
            public static readonly Lovverk Verdi = Lovverk.Introduksjonsloven;
            static Omgjorte() => Verdi = Lovverk.Integreringsloven;
        }

        public sealed class Skjema
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
            public string? Merknad { get => field; set { field = value; Lovverk = Lovverk.Integreringsloven; } }
        }

        public class Grunn
        {
            public Grunn() { }
            public Grunn(bool _) => Lovverk = Lovverk.Integreringsloven;
            public Lovverk Lovverk { get; set; } = Lovverk.Introduksjonsloven;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
        }

        public sealed class AvledetFast : Grunn;
        public sealed class AvledetOmgjort() : Grunn(true);

        public class Gruppe(Lovverk lov)
        {
            public Lovverk Lovverk { get; } = lov;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
        }

        public sealed class AvledetGitt(Lovverk lov) : Gruppe(lov);
        public sealed class AvledetByttet(Lovverk lov) : Gruppe(lov == Lovverk.Introduksjonsloven ? Lovverk.Integreringsloven : lov);

        public sealed class Kladd
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1002")] public Integreringskontrakt? Integreringskontrakt { get; set; }
            public void Rens() { Sluttmaal = null; Integreringskontrakt = null; }
            public Kladd Renset() { Rens(); return this; }
        }

        public record struct Post
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1002")] public Integreringskontrakt? Integreringskontrakt { get; set; }
            public void Rens() { Sluttmaal = null; Integreringskontrakt = null; }
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
