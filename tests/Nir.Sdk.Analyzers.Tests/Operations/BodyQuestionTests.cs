using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Shared.Roslyn;

namespace Nir.Sdk.Analyzers.Tests.Operations;

/// <summary>What thousands of statements of one body ask of the whole of it is found out once, or a long method would cost its length squared.</summary>
public sealed class BodyQuestionTests
{
    [Fact]
    public void A_body_is_asked_once_and_another_body_has_an_answer_of_its_own()
    {
        var asked = new List<string>();
        var question = new BodyQuestion<string>(body =>
        {
            asked.Add(body);
            return body.Length > 3;
        });

        Assert.True(question.Holds("long"));
        Assert.True(question.Holds("long"));
        Assert.False(question.Holds("one"));
        Assert.Equal(["long", "one"], asked);
    }

    [Fact]
    public void What_happens_to_a_local_is_found_in_one_reading_of_the_body_for_all_its_locals()
    {
        var body = Body("var a = 1; var b = a; b = 2; var c = a + b; Other(out c);");
        var locals = body.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>().ToDictionary(static one => one.Symbol.Name, static one => one.Symbol);

        var a = LocalVariable.For(locals["a"], body);

        Assert.Same(a, LocalVariable.For(locals["a"], body.Descendants().Last()));
        Assert.NotSame(a, LocalVariable.For(locals["a"], Body("var a = 1;")));
        Assert.Equal(2, a.Reads.Count);
        Assert.NotNull(a.OnlyValue);
        Assert.Equal(2, LocalVariable.For(locals["b"], body).Values!.Count);
        Assert.Equal((1, 2), (LocalVariable.For(locals["b"], body).Reads.Count, LocalVariable.For(locals["b"], body).Uses.Count));
        Assert.Null(LocalVariable.For(locals["c"], body).Values);
    }

    private static IOperation Body(string statements)
    {
        var tree = CSharpSyntaxTree.ParseText($"static class C {{ static void M() {{ {statements} }} static void Other(out int x) => x = 1; }}");
        var compilation = CSharpCompilation.Create("Code", [tree], References.Framework, new(OutputKind.DynamicallyLinkedLibrary));
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First();
        return compilation.GetSemanticModel(tree).GetOperation(method)!;
    }
}
