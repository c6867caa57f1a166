using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>
/// A base's constructor runs before the type's own: what it calls finds the members that have no initialiser empty, as does what a constructor
/// calls before it sets them.
/// </summary>
internal sealed class ConstructionOrder(IAssemblySymbol sdk)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<(SyntaxNode? Call, ImmutableHashSet<string> Names)>> _calls =
        new(SymbolEqualityComparer.Default);

    /// <summary>Whether a member of the instance may be read before a constructor has set it.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="where">Where it is read.</param>
    /// <param name="type">The type that this code is of.</param>
    public bool MayBeReadBefore(ISymbol member, SyntaxNode where, INamedTypeSymbol type)
    {
        if (member.IsStatic || type is not { TypeKind: TypeKind.Class } || member.DeclaringSyntaxReferences.IsEmpty || HasStart(member)
            || where.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not BaseFieldDeclarationSyntax) is not { } around
            || NameOf(around) is not { } name)
        {
            return false;
        }

        return _calls.GetOrAdd(type.OriginalDefinition, one => Read(one)).Any(one => one.Names.Contains(name) && !IsSetBefore(member.Name, one.Call));
    }

    // Initialisers run before any constructor; so is a record's parameter kept.
    private static bool HasStart(ISymbol member) => member.DeclaringSyntaxReferences.Any(static one => one.GetSyntax() is ParameterSyntax
        or PropertyDeclarationSyntax { Initializer: not null } or VariableDeclaratorSyntax { Initializer: not null }
        or PropertyDeclarationSyntax { ExpressionBody: not null });

    private static bool IsSetBefore(string name, SyntaxNode? call) =>
        call?.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()?.Body?.Statements.Any(statement => statement.Span.End <= call.SpanStart
            && statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var target } } && Own(target) == name) is true;

    /// <summary>What constructors call, each with all that it may come to; of one that cannot be read, whatever is overridden below it.</summary>
    private ImmutableArray<(SyntaxNode? Call, ImmutableHashSet<string> Names)> Read(INamedTypeSymbol type)
    {
        var (bodies, overrides) = (Bodies(type), new List<string>());
        var calls = ImmutableArray.CreateBuilder<(SyntaxNode?, ImmutableHashSet<string>)>();
        for (var current = type; current is not null && current.SpecialType is not SpecialType.System_Object && !IsSdk(current); current = current.BaseType)
        {
            if (current.DeclaringSyntaxReferences.IsEmpty)
            {
                calls.Add((null, Reached(overrides, bodies)));
                break;
            }

            overrides.AddRange(current.GetMembers().Where(static one => one.IsOverride).Select(static one => one.Name));

            foreach (var constructor in current.InstanceConstructors.SelectMany(static one => one.DeclaringSyntaxReferences)
                .Select(static one => one.GetSyntax()).OfType<ConstructorDeclarationSyntax>())
            {
                calls.AddRange(Named(constructor).Where(one => bodies.Contains(one.Name)).Select(one => ((SyntaxNode?)one.Node, Reached([one.Name], bodies))));
            }
        }

        return calls.ToImmutable();
    }

    private bool IsSdk(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, sdk);

    // By their names alone: what looks like a call is taken for it.
    private static ImmutableHashSet<string> Reached(IEnumerable<string> begin, ILookup<string, SyntaxNode> bodies)
    {
        var reached = new HashSet<string>();
        var left = new Stack<string>(begin);
        while (left.Count > 0)
        {
            if (reached.Add(left.Peek()))
            {
                foreach (var (_, name) in bodies[left.Pop()].SelectMany(Named).Where(one => bodies.Contains(one.Name)))
                {
                    left.Push(name);
                }
            }
            else
            {
                _ = left.Pop();
            }
        }

        return [.. reached];
    }

    private static IEnumerable<(SyntaxNode Node, string Name)> Named(SyntaxNode body) =>
        body.DescendantNodes().OfType<SimpleNameSyntax>().Select(static one => ((SyntaxNode)one, one.Identifier.ValueText));

    /// <summary>The code of a type and those above it, by name.</summary>
    private static ILookup<string, SyntaxNode> Bodies(INamedTypeSymbol type)
    {
        var all = new List<SyntaxNode>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            all.AddRange(current.DeclaringSyntaxReferences.Select(static one => one.GetSyntax()).OfType<TypeDeclarationSyntax>()
                .SelectMany(static one => one.Members).Where(static one => NameOf(one) is not null));
        }

        return all.ToLookup(static one => NameOf((MemberDeclarationSyntax)one)!);
    }

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax { ExpressionBody: not null } property => property.Identifier.ValueText,
        PropertyDeclarationSyntax { AccessorList: { } list } property
            when list.Accessors.Any(static one => one.Body is not null || one.ExpressionBody is not null) => property.Identifier.ValueText,
        _ => null,
    };

    private static string? Own(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}
