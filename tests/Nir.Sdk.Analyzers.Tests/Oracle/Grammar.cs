using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>
/// Makes programs that give registrations laws and values in every way the language has, and hand them to <c>output(place, object)</c>.
/// The same seed makes the same program; the way a guard is written can be chosen, and the names.
/// </summary>
internal sealed partial class Grammar(int seed, GuardForm? guardForm = null, string name = "x")
{
    private const int Deepest = 3;

    private static readonly string[] Lover =
        ["Lovverk.Introduksjonsloven", "Lovverk.Integreringsloven", "Lovverk.IntegreringslovenKapittel6A", "Lovverk.Ukjent"];

    private readonly Random _random = new(seed);
    private readonly ImmutableSortedSet<string>.Builder _used = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly List<string> _objects = [];
    private readonly List<string> _drafts = [];
    private readonly List<string> _lover = ["lov"];
    private int _number;
    private int _place;
    private int _functions;

    public GeneratedProgram Create(int programNumber)
    {
        var form = _random.Next(6) switch { 0 => MethodForm.Async, 1 => MethodForm.Iterator, _ => MethodForm.Ordinary };
        if (form is not MethodForm.Ordinary)
        {
            Use(form is MethodForm.Async ? "async" : "iterator");
        }

        _iterator = form is MethodForm.Iterator;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        sentences.Add(NewInstance());
        var count = _random.Next(2, 6);
        for (var i = 0; i < count; i++)
        {
            sentences.Add(Next(0));
        }

        sentences.AddRange(Endings());
        return new(programNumber, sentences.ToImmutable(), _used.ToImmutable(), form);
    }

    private bool _iterator;

    private IEnumerable<Sentence> Endings() => _objects.Concat(_drafts).Select(instance => Sentence.Simple(Out(instance)));

    private string Out(string expression) => $"output({++_place}, {expression});";

    private void Use(string construction) => _used.Add(construction);

    private string Choose(List<string> among) => among[_random.Next(among.Count)];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string NewName(string root = "") => $"{name}{root}{++_number}";

    /// <summary>Runs something whose variables are not seen outside.</summary>
    private ImmutableArray<Sentence> Block(int depth, string? newObject = null)
    {
        var (before, draftsBefore, loverBefore, flagsBefore) = (_objects.ToList(), _drafts.ToList(), _lover.ToList(), _flags.ToList());
        if (newObject is not null)
        {
            _objects.Add(newObject);
        }

        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var count = _random.Next(1, 3);
        for (var i = 0; i < count; i++)
        {
            sentences.Add(Next(depth + 1));
        }

        if (Chance(50))
        {
            sentences.Add(Sentence.Simple(Out(Choose(_objects))));
        }

        Restore(_objects, before);
        Restore(_drafts, draftsBefore);
        Restore(_lover, loverBefore);
        Restore(_flags, flagsBefore);
        return sentences.ToImmutable();
    }

    private static void Restore(List<string> list, List<string> before)
    {
        list.Clear();
        list.AddRange(before);
    }

    private Sentence Next(int depth)
    {
        if (depth >= Deepest)
        {
            return _random.Next(4) switch { 0 => NewInstance(), 1 => Copy(), 2 => Draft(), _ => Sentence.Simple(Out(Choose(_objects))) };
        }

        return _random.Next(59) switch
        {
            0 or 1 => NewInstance(),
            2 or 3 or 4 => Copy(),
            5 or 6 or 7 => If(depth),
            8 => ChoiceSentence(depth),
            9 => Loop(depth),
            10 => Attempt(depth),
            11 => Function(depth),
            12 => Early(),
            13 => Sharing(),
            14 => Reference(),
            15 or 16 => Draft(),
            17 => List(depth),
            18 => Contract(),
            19 => ChoiceExpression(),
            20 => NewLov(),
            21 => GuardVariable(depth),
            22 => Post(),
            23 => Row(),
            24 => UseBlock(depth),
            25 => NullConditional(depth),
            26 or 27 or 28 or 29 or 30 or 31 => Operation(depth),
            32 or 33 or 34 => Together(),
            35 or 36 or 37 => Mending(),
            38 or 39 => Inherited(),
            40 or 41 or 42 or 43 or 44 or 45 or 46 => Referred(depth),
            _ => Expression(depth),
        };
    }

    private string Lov() => Chance(70) ? Lover[_random.Next(Chance(90) ? 2 : 4)] : Choose(_lover);

    /// <summary>A law as an expression, often in more than one way.</summary>
    private string LovExpression()
    {
        switch (_random.Next(10))
        {
            case 0:
                Use("conditional law");
                return $"({Condition()} ? {Lov()} : {Lov()})";
            case 1:
                Use("switch expression law");
                return $"({Condition()} switch {{ true => {Lov()}, _ => {Lov()} }})";
            case 2:
                Use("law of another");
                return $"{Choose(_objects.Count > 0 ? _objects : _lover)}{(_objects.Count > 0 ? ".Lovverk" : "")}";
            default:
                return Lov();
        }
    }

    // A new toss of the coin each time: what is certain then is certain whichever way is taken, not by what two ways have in common.
    // Or one that was thrown before, so that what was chosen by it belongs together.
    private string Condition() => _flags.Count > 0 && Chance(25) ? (Chance(50) ? "" : "!") + Choose(_flags) : "M()";

    /// <summary>A sluttmål: given, not given, or depending.</summary>
    private string Target()
    {
        switch (_random.Next(12))
        {
            case 0:
                Use("null");
                return "null";
            case 1:
                Use("default");
                return "default";
            case 2:
                Use("conditional value");
                return $"{Condition()} ? Sluttmaal.Arbeid : null";
            case 3:
                Use("conditional value");
                return $"{Condition()} ? Sluttmaal.Arbeid : (Sluttmaal)2";
            case 4:
                Use("coalescing value");
                return $"Maybe({Condition()}) ?? Sluttmaal.Arbeid";
            case 5:
                Use("switch expression value");
                return $"{Choose(_lover)} switch {{ Lovverk.Introduksjonsloven => null, _ => Sluttmaal.Arbeid }}";
            case 6:
                return $"Maybe({Condition()})";
            default:
                return "Sluttmaal.Arbeid";
        }
    }

    private string Members(bool medLov)
    {
        var parts = new List<string>();
        if (medLov)
        {
            parts.Add($"Lovverk = {LovExpression()}");
        }

        if (Chance(55))
        {
            parts.Add($"Sluttmaal = {Target()}");
        }

        if (Chance(20))
        {
            parts.Add("Integreringskontrakt = new() { Inngaatt = default }");
        }

        if (Chance(50))
        {
            parts.Reverse();
        }

        return string.Join(", ", parts);
    }

    private string NewObject(string type = "Introduksjonsprogram") =>
        $"new {type}{(type.Length == 0 ? "()" : "")} {{ Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt, {Members(medLov: true)} }}";

    private Sentence NewInstance()
    {
        Use("initialiser");
        var (targetTyped, expression) = (Chance(30), "");
        if (targetTyped)
        {
            Use("target-typed new");
        }

        expression = NewObject(targetTyped ? "" : "Introduksjonsprogram");
        var fresh = NewName();
        _objects.Add(fresh);
        return Sentence.Simple($"Introduksjonsprogram {fresh} = {expression};");
    }

    private Sentence Copy()
    {
        Use("with");
        var from = Choose(_objects);
        var changes = Members(medLov: Chance(30));
        if (Chance(50))
        {
            return Sentence.Simple($"{from} = {from} with {{ {changes} }};");
        }

        var fresh = NewName();
        _objects.Add(fresh);
        return Sentence.Simple($"var {fresh} = {from} with {{ {changes} }};");
    }

    private Sentence NewLov()
    {
        Use("law in a variable");
        var expression = LovExpression();
        var fresh = NewName("l");
        _lover.Add(fresh);
        return Sentence.Simple($"var {fresh} = {expression};");
    }
}
