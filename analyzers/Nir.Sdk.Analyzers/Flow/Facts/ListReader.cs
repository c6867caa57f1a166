using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>Reads the static lists that are written out as constants, and that nobody can change.</summary>
internal sealed class ListReader(SourceReader reader)
{
    private readonly ConcurrentDictionary<IFieldSymbol, object?[]?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The constants that a list always holds; null: that cannot be told.</summary>
    public IReadOnlyList<object?>? Find(IFieldSymbol field) => _known.GetOrAdd(field, one =>
        SourceReader.Begins(one) is { } begins && (IsFixed(one.Type) || IsOnlyRead(one)) ? Items(reader.Operation(begins)) : null);

    private static bool IsFixed(ITypeSymbol type) => WrittenCode.IsPlatform(type) && type.ContainingNamespace.Name is "Immutable" or "Frozen"
        && type.ContainingNamespace.ContainingNamespace.Name is "Collections";

    // What only its own type can name, and asks for what is in it, or walks through it.
    private static bool IsOnlyRead(IFieldSymbol field) => field.DeclaredAccessibility is Accessibility.Private
        && field.ContainingType.DeclaringSyntaxReferences.All(part => part.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == field.Name).All(static name =>
                (name.Parent is MemberAccessExpressionSyntax { Name: var member } qualified && member == name ? qualified : (ExpressionSyntax)name).Parent
                    is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains", Parent: InvocationExpressionSyntax } or ForEachStatementSyntax));

    private static object?[]? Items(IOperation? list) => list switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Items(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => Constants(initializer.ElementValues),
        ICollectionExpressionOperation expression => Constants(expression.Elements),
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer.Initializers: var items } =>
            Constants(items.Select(static one => one is IInvocationOperation { Arguments: [{ Value: var item }] } ? item : one)),
        IInvocationOperation { TargetMethod: { Name: "Create" } method, Arguments: var given } when WrittenCode.IsPlatform(method) =>
            given is [{ Value: IArrayCreationOperation all }] ? Items(all) : Constants(given.Select(static one => one.Value)),
        IInvocationOperation { TargetMethod: { Name: "ToImmutableArray" or "ToImmutableHashSet" or "ToFrozenSet" or "ToHashSet" } method } made
            when WrittenCode.IsPlatform(method) && made.Arguments.Skip(1).All(static one => one.ArgumentKind is ArgumentKind.DefaultValue) =>
            Items(made.Arguments[0].Value),
        _ => null,
    };

    private static object?[]? Constants(IEnumerable<IOperation> items)
    {
        object?[] all = [.. items.Select(static one => one.ConstantValue is { HasValue: true, Value: var content } ? content : null)];
        return all.Contains(null) ? null : all;
    }
}
