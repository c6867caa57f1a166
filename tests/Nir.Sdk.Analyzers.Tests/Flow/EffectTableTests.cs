using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>
/// Every kind of place against every operation that runs code: what the code may write is not certain after it, what it cannot write
/// stays so, and an operation that runs nothing changes nothing.
/// </summary>
public class EffectTableTests
{
    private const string Stage = """
        global using static Virkning;

        public static class Virkning
        {
            public static Action? Krok;
            public static Lovverk Felt;
            public static Contract? Delt;
            public static readonly Kjoerer Kj = new(0);
            public static readonly Stille St = new(0);
            public static readonly KjoererRekord Kr = new(0);
            public static readonly StilleRekord Sr = new(0);
            public static readonly dynamic Dyn = new Kjoerer(0);
            public static readonly object Laas = new();
            public static readonly Dictionary<Kjoerer, int> Kjoereroppslag = [];
            public static readonly Dictionary<string, int> Stilleoppslag = [];
            public static readonly int[] Stilleliste = [1, 2];
            public static event Action Hendelse { add => Change(); remove { } }
            public static event Action? StilleHendelse;
            public static void Change() { Krok?.Invoke(); Felt = Lovverk.Integreringsloven; if (Delt is { } k) k.Lovverk = Lovverk.Integreringsloven; StilleHendelse?.Invoke(); }
            public static void Lytt() { }
        }

        public sealed class Kjoerer(int number) : IDisposable
        {
            public Kjoerer() : this(0) => Change();
            public int Read { get { Change(); return number; } }
            public int Write { get => 0; set => Change(); }
            public int Length { get { Change(); return 1; } }
            public int this[int i] { get { Change(); return i; } }
            public Kjoerer Slice(int from, int count) { Change(); return this; }
            public static Kjoerer operator +(Kjoerer a, Kjoerer b) { Change(); return a; }
            public static Kjoerer operator -(Kjoerer a) { Change(); return a; }
            public static Kjoerer operator ++(Kjoerer a) { Change(); return a; }
            public static bool operator ==(Kjoerer a, Kjoerer b) { Change(); return false; }
            public static bool operator !=(Kjoerer a, Kjoerer b) { Change(); return true; }
            public static implicit operator int(Kjoerer a) { Change(); return 1; }
            public static explicit operator long(Kjoerer a) { Change(); return 1; }
            public void Deconstruct(out int a, out int b) { Change(); (a, b) = (1, 2); }
            public IEnumerator<int> GetEnumerator() { Change(); yield return 1; }
            public override string ToString() { Change(); return ""; }
            public override bool Equals(object? others) { Change(); return false; }
            public override int GetHashCode() { Change(); return 1; }
            public void Dispose() => Change();
        }

        public sealed class Stille(int number)
        {
            public int Read { get; set; } = number;
            public int Write { get; set; }
        }

        public static class Typekjoerer { public static int Number; static Typekjoerer() => Change(); }
        public static class Feltkjoerer { public static readonly int Number = Compute(); static int Compute() { Change(); return 1; } }
        public static class Stilltype { public static int Number; }
        public class Grunnkjoerer { public Grunnkjoerer() => Change(); }
        public sealed class Avledetkjoerer : Grunnkjoerer;
        public sealed class Startkjoerer { public int Number { get; } = Compute(); static int Compute() { Change(); return 1; } }
        public sealed class Stillstart { public int Number { get; } = 1; }
        public sealed record KjoererRekord(int Number) { public KjoererRekord(KjoererRekord others) { Number = others.Number; Change(); } }
        public sealed record StilleRekord(int Number);
        public sealed class Kjoererliste : System.Collections.IEnumerable { public void Add(int number) => Change(); public System.Collections.IEnumerator GetEnumerator() => throw new InvalidOperationException(); }
        """;

    private static readonly ImmutableArray<EffectPlace> Places =
    [
        new("local", "(Lovverk lov)", "l", Keeps: true) { Begin = "var l = lov;" },
        new("captured local", "(Lovverk lov)", "l", Keeps: false) { Begin = "var l = lov; Krok = () => l = Lovverk.Integreringsloven;" },
        new("captured local that is only read", "(Lovverk lov)", "l", Keeps: true) { Begin = "var l = lov; Krok = () => Use(l);" },
        new("parameter", "(Lovverk l)", "l", Keeps: true),
        new("in parameter", "(in Lovverk l)", "l", Keeps: false),
        new("ref readonly parameter", "(ref readonly Lovverk l)", "l", Keeps: false),
        new("ref parameter", "(ref Lovverk l)", "l", Keeps: false),
        new("primary constructor parameter that a member writes", "()", "l", Keeps: false) { Header = "(Lovverk l)",
            Members = "void Replace() => l = Lovverk.Integreringsloven;" },
        new("primary constructor parameter that no member writes", "()", "l", Keeps: true) { Header = "(Lovverk l)" },
        new("primary constructor parameter that a member gives by reference", "()", "l", Keeps: false) { Header = "(Lovverk l)",
            Members = "void Replace() => Set(ref l); static void Set(ref Lovverk other) => other = Lovverk.Integreringsloven;" },
        new("part of a tuple", "(Lovverk lov)", "t.Lov", Keeps: true) { Begin = "var t = (Lov: lov, N: 1);" },
        new("part of a captured tuple", "(Lovverk lov)", "t.Lov", Keeps: false)
            { Begin = "var t = (Lov: lov, N: 1); Krok = () => t.Lov = Lovverk.Integreringsloven;" },
        new("struct", "(Post s)", "s.Lovverk", Keeps: true),
        new("captured struct", "(Post s)", "s.Lovverk", Keeps: false) { Begin = "Krok = () => s.Lovverk = Lovverk.Integreringsloven;" },
        new("captured struct that is only read", "(Post s)", "s.Lovverk", Keeps: true) { Begin = "Krok = () => Use(s.Lovverk);" },
        new("in parameter that is a struct", "(in Post s)", "s.Lovverk", Keeps: false),
        new("primary constructor parameter that is a struct which a member writes", "()", "s.Lovverk", Keeps: false) { Header = "(Post s)",
            Members = "void Replace() => s.Lovverk = Lovverk.Integreringsloven;" },
        new("field", "()", "l", Keeps: false) { Members = "Lovverk l;", IsSteady = false },
        new("readonly field", "()", "l", Keeps: true) { Members = "readonly Lovverk l;" },
        new("auto-property", "()", "L", Keeps: true) { Members = "public Lovverk L { get; init; }" },
        new("auto-property that can be set", "()", "L", Keeps: false) { Members = "public Lovverk L { get; set; }" },
        new("virtual property", "()", "L", Keeps: false) { Members = "public virtual Lovverk L { get; init; }", IsSteady = false },
        new("computed property", "()", "L", Keeps: false) { Members = "public Lovverk L => Felt;", IsSteady = false },
        new("element", "(Lovverk[] l)", "l[0]", Keeps: false) { IsSteady = false },
        new("mutable object that escaped", "(Contract k)", "k.Lovverk", Keeps: false),
        new("mutable object of this body", "(Lovverk lov)", "k.Lovverk", Keeps: true) { Begin = "var k = new Contract { Lovverk = lov };" },
        new("registration", "(Introduksjonsprogram p)", "p.Lovverk", Keeps: true),
    ];

    private static readonly ImmutableArray<EffectOperation> Operations =
    [
        new("call", "Change();", ";"),
        new("binary operator", "_ = Kj + Kj;", "_ = 1 + number;"),
        new("equality operator", "_ = Kj == Kj;", "_ = 1 == number;"),
        new("unary operator", "_ = -Kj;", "_ = -number;"),
        new("compound operator", "var a = Kj; a += Kj;", "var a = number; a += number;"),
        new("increment", "var a = Kj; a++;", "var a = number; a++;"),
        new("implicit conversion", "int a = Kj;", "long a = number;"),
        new("explicit conversion", "var a = (long)Kj;", "var a = (long)number;"),
        new("deconstruction", "var (a, b) = Kj;", "var (a, b) = (1, number);"),
        new("getter", "_ = Kj.Read;", "_ = St.Read;"),
        new("getter behind a question mark", "_ = Kj?.Read;", "_ = St?.Read;"),
        new("setter", "Kj.Write = 1;", "St.Write = 1;"),
        new("setter in an initialiser", "_ = new Kjoerer(1) { Write = 1 };", "_ = new Stille(1) { Write = 1 };"),
        new("indexer", "_ = Kj[0];", null),
        new("index from the end", "_ = Kj[^1];", "_ = Stilleliste[^1];"),
        new("slice", "_ = Kj[0..1];", "_ = Stilleliste[0..1];"),
        new("key's hash", "_ = Kjoereroppslag[Kj];", "_ = Stilleoppslag[\"a\"];"),
        new("static constructor", "_ = Typekjoerer.Number;", "_ = Stilltype.Number;"),
        new("static constructor by a write", "Typekjoerer.Number = 1;", "Stilltype.Number = 1;"),
        new("initialiser of a static field", "_ = Feltkjoerer.Number;", "_ = Stilltype.Number;"),
        new("interpolation", "_ = $\"{Kj}\";", "_ = $\"{number}\";"),
        new("concatenation", "_ = \"\" + Kj;", "_ = \"\" + number;"),
        new("type parameter", "_ = new T();", null),
        new("constructor", "_ = new Kjoerer();", "_ = new Stillstart();"),
        new("base constructor", "_ = new Avledetkjoerer();", "_ = new Stillstart();"),
        new("initialiser of a property", "_ = new Startkjoerer();", "_ = new Stillstart();"),
        new("copy constructor", "_ = Kr with { };", "_ = Sr with { };"),
        new("enumerator", "foreach (var a in Kj) { }", null),
        new("collection initialiser", "_ = new Kjoererliste { 1 };", null),
        new("collection expression", "Kjoererliste a = [1];", "int[] a = [1];"),
        new("using", "using (Kj) { }", null),
        new("finally", "try { } finally { Change(); }", "try { } finally { number++; }"),
        new("event", "Hendelse += Lytt;", null),
        new("lock", "lock (Laas) { Change(); }", null),
        new("delegate", "Krok?.Invoke();", null),
        new("dynamic", "Dyn.Read();", null),
        new("dynamic setter", "Dyn.Write = 1;", null),
        new("property pattern", "_ = Kj is { Read: 1 };", "_ = St is { Read: 1 };"),
        new("positional pattern", "_ = Kj is (1, 2);", null),
        new("list pattern", "_ = Kj is [1];", null),
        new("switch over a getter", "switch (Kj.Read) { case 1: break; }", "switch (St.Read) { case 1: break; }"),
        new("throw expression", "_ = Kj.Read == 2 ? throw new InvalidOperationException() : 1;",
            "_ = number == 2 ? throw new InvalidOperationException() : 1;"),
    ];

    private static readonly Lazy<Task<ImmutableDictionary<string, bool>>> Certain = new(AnalyzeAsync);

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var place in Places)
            {
                foreach (var operation in Operations)
                {
                    data.Add(place.Name, operation.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_code_may_write_is_not_certain_after_it_ran_and_all_else_is(string place, string operation)
    {
        var certain = await Certain.Value;
        var (where, what) = (Places.Single(one => one.Name == place), Operations.Single(one => one.Name == operation));

        Assert.Equal(where.Keeps && where.IsSteady, certain[Key(where, what, running: true)]);
        if (what.Quiet is not null)
        {
            Assert.Equal(where.IsSteady, certain[Key(where, what, running: false)]);
        }
    }

    private static string Key(EffectPlace place, EffectOperation operation, bool running) => $"{place.Name}, {operation.Name}, {running}.cs";

    private static async Task<ImmutableDictionary<string, bool>> AnalyzeAsync()
    {
        var programs = Places.SelectMany(place => Operations.SelectMany(operation => new[] { true, false }
            .Where(running => running || operation.Quiet is not null)
            .Select(running => (Path: Key(place, operation, running), Place: place, Statement: running ? operation.Running : operation.Quiet!)))).ToList();
        var build = new Build();
        var compilation = build.Compile(
        [
            ("Frame.cs", CaseFile.Frame), ("Stage.cs", Stage),
            .. programs.Select(static (program, i) => (program.Path, Text(program.Place, program.Statement, i))),
        ]);
        var found = (await build.AnalyzeCompilingAsync([new FeltregelAnalyzer()], compilation)).Where(static d => d.Severity is DiagnosticSeverity.Error)
            .Select(static d => d.Location.SourceTree!.FilePath).ToHashSet();
        return programs.ToImmutableDictionary(static program => program.Path, program => found.Contains(program.Path));
    }

    private static string Text(EffectPlace place, string statement, int number) => $$"""
        class P{{number}}{{place.Header}}
        {
            {{place.Members}}
            void M<T>{{place.Signature.Replace(")", place.Signature == "()" ? "int number)" : ", int number)", StringComparison.Ordinal)}} where T : new()
            {
                {{place.Begin}}
                if ({{place.Law}} != Lovverk.Introduksjonsloven) return;
                { {{statement}} }
                {{place.Use}}
            }
        }
        """;
}
