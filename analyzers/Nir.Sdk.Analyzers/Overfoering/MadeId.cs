using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>A registration that gets a new id in a method of one's own, which does nothing else: <c>r =&gt; r with { Id = Guid.NewGuid() }</c>.</summary>
/// <param name="Creation">The registration.</param>
/// <param name="Id">Its id.</param>
/// <param name="IsSent">Whether the method sends it, too.</param>
internal readonly record struct MadeId(IOperation Creation, IOperation Id, bool IsSent)
{
    /// <summary>Whether a call makes a new number.</summary>
    public static bool IsNumber(IOperation operation) => operation is IInvocationOperation
    {
        TargetMethod:
        {
            Name: "NewGuid" or "CreateVersion7", IsStatic: true,
            ContainingType: { Name: "Guid", ContainingNamespace.Name: "System" }
        }
    };

    /// <summary>Whether a call may be one to such a method: asked of every call of a program.</summary>
    public static bool MayBe(IMethodSymbol method, ClientSymbols client) =>
        method is { IsVirtual: false, IsOverride: false, DeclaringSyntaxReferences.Length: 1 }
        && (method.ReturnType.Is(client.Registrering) || method.ReturnType is INamedTypeSymbol { TypeArguments: [{ Name: "TransferResult" }] });

    /// <summary>What the method gives or sends; null: it is not such a method.</summary>
    public static MadeId? By(IMethodSymbol method, ClientSymbols client)
    {
        if (Answer(method.DeclaringSyntaxReferences[0].GetSyntax()) is not { } written || client.Reader.Operation(written) is not { } answer)
        {
            return null;
        }

        while (answer is IAwaitOperation or IConversionOperation || answer is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            answer = answer switch
            {
                IAwaitOperation awaited => awaited.Operation,
                IConversionOperation conversion => conversion.Operand,
                _ => ((IInvocationOperation)answer).Instance!,
            };
        }

        var isSent = answer is IInvocationOperation send && client.IsSend(send);
        var creation = isSent ? ((IInvocationOperation)answer).Arguments.FirstOrDefault(static one => one.Parameter?.Ordinal == 0)?.Value.Unwrap() : answer;
        var id = (creation switch
        {
            IWithOperation copy => copy.Initializer,
            IObjectCreationOperation made => made.Initializer,
            _ => null,
        })?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(static one =>
            one.Target is IPropertyReferenceOperation { Property.Name: "Id" } && IsNumber(one.Value));
        return id is not null && creation!.Type.Is(client.Registrering) ? new(creation, id.Value, isSent) : null;
    }

    private static ExpressionSyntax? Answer(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? Only(method.Body),
        LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression ?? Only(function.Body),
        _ => null,
    };

    private static ExpressionSyntax? Only(BlockSyntax? body) => body?.Statements is [ReturnStatementSyntax { Expression: { } only }] ? only : null;
}
