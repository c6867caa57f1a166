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
        if (Answer(method.DeclaringSyntaxReferences[0].GetSyntax()) is not { } written || client.Reader.Operation(written) is not { } said)
        {
            return null;
        }

        var answer = Awaited(said);
        var isSent = answer is IInvocationOperation send && client.IsSend(send);
        var creation = !isSent ? answer
            : ((IInvocationOperation)answer).Arguments.FirstOrDefault(static one => one.Parameter?.Ordinal == 0) is { } sent ? LocalVariable.Resolve(sent.Value)
            : null;
        var id = (creation switch
        {
            IWithOperation copy => copy.Initializer,
            IObjectCreationOperation made => made.Initializer,
            _ => null,
        })?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(static one =>
            one.Target is IPropertyReferenceOperation { Property.Name: "Id" } && IsNumber(LocalVariable.Resolve(one.Value)));
        return id is not null && creation!.Type.Is(client.Registrering) && DoesNothingElse(creation, id.Value, Body(said))
            ? new(creation, id.Value, isSent)
            : null;
    }

    // What is awaited, and what the local holds that it is kept in.
    private static IOperation Awaited(IOperation answer)
    {
        while (true)
        {
            answer = LocalVariable.Resolve(answer);
            switch (answer)
            {
                case IAwaitOperation awaited:
                    answer = awaited.Operation;
                    break;
                case IConversionOperation conversion:
                    answer = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task }:
                    answer = task;
                    break;
                default:
                    return answer;
            }
        }
    }

    private static IOperation Body(IOperation said) => said.Ancestors().FirstOrDefault(static one => one is ILocalFunctionOperation) ?? said.Root();

    // Of locals it is made of its id alone, and the method changes nothing, and runs no code of one's own, on the way.
    private static bool DoesNothingElse(IOperation creation, IOperation id, IOperation body) =>
        creation.Descendants().All(part => part is not ILocalReferenceOperation || part == id || part.Ancestors().Contains(id))
        && body.Descendants().All(one => one is not IAssignmentOperation { Parent: IExpressionStatementOperation }
            and not IInvocationOperation { TargetMethod.Locations: [{ IsInSource: true }, ..] });

    private static ExpressionSyntax? Answer(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? Only(method.Body),
        LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression ?? Only(function.Body),
        _ => null,
    };

    private static ExpressionSyntax? Only(BlockSyntax? body) =>
        body?.Statements.All(static one => one is LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax) is true
            ? (body.Statements.LastOrDefault() as ReturnStatementSyntax)?.Expression
            : null;
}
