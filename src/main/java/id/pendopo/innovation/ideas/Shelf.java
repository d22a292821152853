package id.pendopo.innovation.ideas;

import org.springframework.stereotype.Component;

/** Where ideas lie, and how whose they are is kept. */
@Component
record Shelf(IdeaStore ideas, DrawerStore drawers, PictureStore pictures, AuthorSeal seal) {}
