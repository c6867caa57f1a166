using Microsoft.AspNetCore.Http;
using Nir.Register.Contract.Answers;
using Nir.Register.Dashboard.Pages;

namespace Nir.Register.Dashboard.Forms;

/// <summary>Does what a form asks, and sends the browser to a page that tells what came of it.</summary>
internal static class FormHandler
{
    public static async Task AnswerAsync(HttpContext context, View view, string path)
    {
        var form = await PostedForm.ReadAsync(context);
        var done = Actions.Find(path) is { } action ? action(view, form) : throw new RequestError(Problems.ForStatus(StatusCodes.Status404NotFound));
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = done.Address(view);
        view.Traffic.Listeners.Tell();
    }
}
