using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Mentorship.Web.Infrastructure.Views;

/// <summary>
/// Where views are: beside their controller, in the folder that its namespace names, else in Features/Shared. Set
/// here once; nothing else knows.
/// </summary>
public sealed class FeatureViewLocations : IViewLocationExpander, IControllerModelConvention
{
    private const string Key = "feature";
    private const string Root = "Mentorship.Web.Features.";

    /// <summary>Notes the folder of each controller, once, when the application starts.</summary>
    public void Apply(ControllerModel controller)
    {
        var space = controller.ControllerType.Namespace ?? "";
        controller.Properties[Key] = space.StartsWith(Root, StringComparison.Ordinal)
            ? space[Root.Length..].Replace('.', '/')
            : "";
    }

    public void PopulateValues(ViewLocationExpanderContext context) => context.Values[Key] = Folder(context);

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [$"/Features/{Folder(context)}/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"];

    private static string Folder(ViewLocationExpanderContext context) =>
        (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.Properties[Key] as string ?? "";
}
