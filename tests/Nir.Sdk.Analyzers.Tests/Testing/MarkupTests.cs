namespace Nir.Sdk.Analyzers.Tests.Testing;

public sealed class MarkupTests
{
    [Fact]
    public void Marks_are_taken_out_of_the_text_and_kept_with_their_spans()
    {
        var markup = Markup.Parse("a [|b|] {|NIR1001:c [|d|]|}");

        Assert.Equal("a b c d", markup.Text);
        Assert.Equal([(null, "b"), (null, "d"), ("NIR1001", "c d")], markup.Marks.Select(mark => (mark.Id, markup.Text.Substring(mark.Span.Start, mark.Span.Length))));
    }

    [Fact]
    public void Array_and_property_patterns_are_no_marks() =>
        Assert.Empty(Markup.Parse("int[] a = [1]; _ = a is { Length: 1 } || a is [1];").Marks);
}
