namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>What generated programs are compiled with.</summary>
internal static class TestFixture
{
    public const string Kode = """
        global using static TestFixture;

        public static class TestFixture
        {
            public static readonly Guid Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1001");
            public static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");
            public static readonly PersonReference Person = new();
            public static readonly object Laas = new();
            [ThreadStatic] private static Random? mynt;

            [ThreadStatic] public static List<(int, object?)>? Seen;

            public static T Se<T>(int place, T thing)
            {
                Seen!.Add((place, thing));
                return thing;
            }

            public static T SeNaa<T>(int place, T thing)
            {
                Seen!.Add((place, As(thing)));
                return thing;
            }

            public static ref T SeRef<T>(int place, ref T thing)
            {
                Seen!.Add((place, thing));
                return ref thing;
            }

            [ThreadStatic] public static Draft? Delt;
            public static HashSet<int>? Merket;
            static int Given(int witness) { _ = (Merket ??= []).Add(witness); return witness; }
            public static readonly Loeperen Loeper = new();
            public static readonly LoeperensRekord Loeperrekord = new(0);
            public static event Action Hendelse { add => Krok(); remove { } }
            public static void Lytt() { }
            public static void Krok() { if (Delt is { } k) Roer(k); }
            public static T Create<T>() where T : new() => new T();
            public static void Error() => throw new InvalidOperationException();
            public static void CleanUp(this Draft k) { k.Sluttmaal = null; k.Integreringskontrakt = null; }

            public static Sluttmaal? Merk(int witness, Sluttmaal? target) => target is null ? null : (Sluttmaal)(1000 + Given(witness));
            public static Integreringskontrakt? Merk(int witness, Integreringskontrakt? contract) => contract is null ? null : contract with { Inngaatt = DateOnly.FromDayNumber(1000 + Given(witness)) };

            public static void Seed(int seed) => (mynt, start, thrown) = (new(seed), seed, []);
            public static bool M() => mynt!.Next(2) == 0;

            // A coin of its own for each place: what is thrown elsewhere, or no more, does not change it.
            [ThreadStatic] private static int start;
            [ThreadStatic] private static Dictionary<int, int>? thrown;
            static int Throw(int place, int sides) => new Random(HashCode.Combine(start, place, thrown![place] = thrown.GetValueOrDefault(place) + 1)).Next(sides);
            public static bool M(int place) => Throw(place, 2) == 0;
            public static Lovverk Noe(int place) => (Lovverk)Throw(place, 4);

            public static Sluttmaal? Maybe(bool a) => a ? Sluttmaal.Arbeid : null;
            public static void Throw(bool a) { if (a) throw new InvalidOperationException(); }
            [System.Diagnostics.Conditional("STRICT")] public static void Unless(Lovverk lov) => Throw(lov < 0);
            static Integreringskontrakt? Find(bool a) => a ? new() { Inngaatt = default } : null;
            public static Integreringskontrakt Promise(bool a) => Find(a)!;
            public static Integreringskontrakt Keep(bool a) => Find(a) ?? new() { Inngaatt = default };
            public static Lovverk Noe() => (Lovverk)mynt!.Next(4);
            public static void Replace(ref Introduksjonsprogram p) => p = NewObject(Noe());
            public static void Create(out Introduksjonsprogram p) => p = NewObject(Noe());
            public static void TaGammel([GjelderLovverk(Lovverk.Introduksjonsloven)] Introduksjonsprogram p, Action<int, object?> output) => output(1000, p with { Sluttmaal = null });
            [return: GjelderLovverk(Lovverk.Introduksjonsloven)]
            public static Introduksjonsprogram HentGammel() => NewObject(Lovverk.Introduksjonsloven);
            [LovverkVakt(Lovverk.Introduksjonsloven, when: true)]
            public static bool ErGammel(Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven;
            [LovverkVakt(Lovverk.Introduksjonsloven, when: true)]
            public static bool ErDenGamle(this Introduksjonsprogram p) => p.Lovverk == Lovverk.Introduksjonsloven;
            public static readonly System.Collections.Immutable.ImmutableArray<Lovverk> Gamle = [Lovverk.Introduksjonsloven];
            public static bool IsOld(Registrering p) => p.Lovverk == Lovverk.Introduksjonsloven;
            public static bool IsNew(Lovverk lov) { if (lov == Lovverk.Introduksjonsloven) return false; return lov != Lovverk.Ukjent; }
            public static void Roer(Draft k) { if (M()) k.Lovverk = Noe(); if (M()) k.Sluttmaal = Maybe(M()); }
            public static Introduksjonsprogram Incoming(Lovverk lov) => NewObject(lov);
            public static readonly DateOnly Turn = new(2021, 1, 1);
            public static DateOnly Received => M() ? new(2020, 3, 2) : new(2022, 3, 2);
            static Introduksjonsprogram NewObject(Lovverk lov) => new() { Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = lov };

            public static Introduksjonsprogram? As(object? thing) => thing switch
            {
                Introduksjonsprogram p => p,
                Draft k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal, Integreringskontrakt = k.Integreringskontrakt },
                Post k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal, Integreringskontrakt = k.Integreringskontrakt },
                Rad k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Folder k => As(k.Content),
                Sak k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Brev k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Fast k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal, Integreringskontrakt = k.Integreringskontrakt },
                Schema k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Ground k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Foundation k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                Group k => NewObject(k.Lovverk) with { Sluttmaal = k.Sluttmaal },
                _ => null,
            };
        }

        public sealed record Entry(bool IsOld);

        public sealed class Loeperen : IDisposable
        {
            public Loeperen() => Krok();
            public int Read { get { Krok(); return 0; } }
            public int Write { get => 0; set => Krok(); }
            public int this[int i] { get { Krok(); return i; } }
            public static Loeperen operator +(Loeperen a, Loeperen b) { Krok(); return a; }
            public static Loeperen operator -(Loeperen a) { Krok(); return a; }
            public static bool operator ==(Loeperen a, Loeperen b) { Krok(); return false; }
            public static bool operator !=(Loeperen a, Loeperen b) { Krok(); return true; }
            public static implicit operator int(Loeperen a) { Krok(); return 1; }
            public void Deconstruct(out int a, out int b) { Krok(); (a, b) = (1, 2); }
            public IEnumerator<int> GetEnumerator() { Krok(); yield return 1; }
            public override string ToString() { Krok(); return ""; }
            public override bool Equals(object? others) { Krok(); return false; }
            public override int GetHashCode() => 1;
            public void Dispose() => Krok();
        }

        public sealed record LoeperensRekord(int Number) { public LoeperensRekord(LoeperensRekord others) { Number = others.Number; Krok(); } }

        public static class Laaste
        {
            public static readonly Lovverk Fast = Lovverk.Introduksjonsloven;
            public static readonly System.Collections.Frozen.FrozenSet<Lovverk> Nye = System.Collections.Frozen.FrozenSet.ToFrozenSet([Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A]);
        }

        public static class Omgjorte
        {
            public static readonly Lovverk Verdi = Lovverk.Introduksjonsloven;
            static Omgjorte() => Verdi = Lovverk.Integreringsloven;
        }

        public sealed class Schema
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
            public string? Merknad { get => field; set { field = value; Lovverk = Lovverk.Integreringsloven; } }
        }

        public class Ground
        {
            public Ground() { }
            public Ground(bool _) => Lovverk = Lovverk.Integreringsloven;
            public Lovverk Lovverk { get; set; } = Lovverk.Introduksjonsloven;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
        }

        public sealed class DerivedFast : Ground;
        public sealed class DerivedOmgjort() : Ground(true);

        public class Foundation
        {
            public virtual Lovverk Lovverk { get; init; } = Lovverk.Introduksjonsloven;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; init; }
        }

        public sealed class DerivedFoundation : Foundation
        {
            public override Lovverk Lovverk { get; init; } = Lovverk.Integreringsloven;
        }

        public class Group(Lovverk lov)
        {
            public Lovverk Lovverk { get; } = lov;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
        }

        public sealed class DerivedGiven(Lovverk lov) : Group(lov);
        public sealed class DerivedReplaced(Lovverk lov) : Group(lov == Lovverk.Introduksjonsloven ? Lovverk.Integreringsloven : lov);

        public sealed class Draft
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1002")] public Integreringskontrakt? Integreringskontrakt { get; set; }
            public void Rens() { Sluttmaal = null; Integreringskontrakt = null; }
            public Draft Renset() { Rens(); return this; }
        }

        public interface IBoxed { void Rens(); }

        public struct Replaced(Lovverk lov)
        {
            public readonly Lovverk Lov = lov;
            public Lovverk Other = lov;
            public void Replace() => this = new(Noe());
        }

        public record struct Post : IBoxed
        {
            public Lovverk Lovverk { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; set; }
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1002")] public Integreringskontrakt? Integreringskontrakt { get; set; }
            public void Rens() { Sluttmaal = null; Integreringskontrakt = null; }
        }

        public sealed class Sak(Lovverk lovverk, Sluttmaal? target)
        {
            public Lovverk Lovverk { get; } = lovverk;
            [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] public Sluttmaal? Sluttmaal { get; } = target;
        }

        public sealed class Brev
        {
            public Brev(Lovverk lovverk, Sluttmaal? target)
            {
                Lovverk = lovverk;
                Sluttmaal = target;
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

        public sealed class Folder
        {
            public Draft Content { get; } = new();
        }

        public sealed record Rad(Lovverk Lovverk, [property: ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")] Sluttmaal? Sluttmaal);
        """;
}
